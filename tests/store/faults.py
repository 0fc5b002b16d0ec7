"""A disk that fails, or a program that dies, at one call of many: each call to the system is counted."""

import builtins
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from pmreview.store import exchange

CALLS = (
    "open", "write", "fsync", "fstat", "fchown", "fchmod", "close", "replace", "link", "unlink", "stat", "access",
    "scandir", "mkdir",
)  # fmt: skip
Fault = Callable[[str, Callable[..., Any], tuple[Any, ...]], Any]
"""What happens in the place of a call: told its name, the call itself and its arguments."""


@contextmanager
def counted(number: int, fault: Fault) -> Iterator[list[str]]:
    """Let `fault` happen at the call of this number, from 1; tells the names of all calls so far."""
    made: list[str] = []

    def watched(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def run(*arguments: Any, **more: Any) -> Any:
            made.append(name)
            if len(made) == number:
                return fault(name, lambda *given: call(*given, **more), arguments)
            return call(*arguments, **more)

        return run

    patches = [mock.patch.object(os, name, watched(name, getattr(os, name))) for name in CALLS if hasattr(os, name)]
    patches.append(mock.patch.object(builtins, "open", watched("read", builtins.open)))
    patches.append(mock.patch.object(exchange, "exchange", watched("exchange", exchange.exchange)))
    for patch in patches:
        patch.start()
    try:
        yield made
    finally:
        for patch in patches:
            patch.stop()


def failing(code: int) -> Fault:
    """The call fails with this number."""

    def fault(name: str, call: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        raise OSError(code, os.strerror(code))

    return fault


def writing_a_part(name: str, call: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
    """A write takes half of what it is given."""
    if name != "write":
        return call(*arguments)
    handle, data = arguments
    return call(handle, data[: max(1, len(data) // 2)])
