"""What can go wrong through no fault of the program."""


class UserError(Exception):
    """Something that a user can cause and mend. The message is one clear sentence; the command line exits with 2."""
