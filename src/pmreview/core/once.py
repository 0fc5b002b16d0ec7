"""What several ask about the same value, one after the other, is worked out once."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")


def once(ask: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    """`ask`, which remembers the answer for the value that it was asked last. Records and their lists never change."""
    last: list[tuple[Asked, Answer]] = []

    @wraps(ask)
    def asked(value: Asked) -> Answer:
        for known, answer in last:
            if known is value:
                return answer
        answer = ask(value)
        last[:] = [(value, answer)]
        return answer

    return asked
