"""What can go wrong through no fault of the program."""


class UserError(Exception):
    """Something that a user can cause and mend. The message is one clear sentence; the command line exits with 2."""


class NotUnderstood(UserError):  # noqa: N818 (the name is the sentence that it stands for)
    """Something typed has no one meaning here. The message says what it was and shows what would be understood."""
