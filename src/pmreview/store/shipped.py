"""Where the folders lie that come with the program: `styles` and `sample_data`."""

from pathlib import Path

from pmreview.core.errors import UserError

_PACKAGE = Path(__file__).resolve().parents[1]


def shipped(folder: str) -> Path:
    """The shipped `folder`: inside the package in an install, beside `src` in a checkout."""
    for home in (_PACKAGE, _PACKAGE.parents[1]):
        if (home / folder).is_dir():
            return home / folder
    raise UserError(f"This installation lacks its folder {folder!r}; please install pmreview again.")
