"""People as a record names them: without their e-mail addresses."""

import re

_ADDRESS = re.compile(r"(?:(?P<name>[^@<>]{1,200}) <|<)?(?P<account>[^@\s<>]{1,64})@[^@\s<>]{1,255}>?")


def person(name: str) -> str:
    """`name` without an e-mail address behind it; of an address that stands for a name, the part before the @."""
    address = _ADDRESS.fullmatch(name)
    return (address["name"] or address["account"]) if address else name
