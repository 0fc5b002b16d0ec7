"""The words that the language checks know. A language is a file here; `words` is the one in use."""

from pmreview.checks.words import en as words

__all__ = ["words"]
