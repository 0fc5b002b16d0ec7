"""A list that is pasted is taken for what it says, and not for how it was marked."""

import pytest

from pmreview.core.pasted import lines_of


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("- 09:27 alert fires\n* 9:28 page\n• deploy stops", ["09:27 alert fires", "9:28 page", "deploy stops"]),
        ("[09:30] Bob: looking\n[9:31:05] Ana: me too", ["09:30 Bob: looking", "9:31:05 Ana: me too"]),
        ("- [ ] Write a test\n- [x] Tell the customers\n[ ] Close", ["Write a test", "Tell the customers", "Close"]),
        ("1. Check the docs\n2) Check the links", ["Check the docs", "Check the links"]),
        ("10. Mar 10:14 alert fires\n\n 10:20 page goes out ", ["10. Mar 10:14 alert fires", "10:20 page goes out"]),
        ("+4m rollback\n-2m page\n--:-- nobody knows", ["+4m rollback", "-2m page", "--:-- nobody knows"]),
        ("- \n* *\n1.", ["-", "*", "1."]),
    ],
)  # fmt: skip
def test_marks_of_a_list_are_left_out(text: str, lines: list[str]) -> None:
    assert lines_of(text) == lines
