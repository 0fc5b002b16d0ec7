"""The words that the language checks know. A language is a folder here with a file for each family; one is in use."""

from pmreview.checks.words.en import (
    afterthoughts,
    aims,
    causes,
    given,
    grammar,
    ideals,
    idioms,
    intents,
    judgements,
    measures,
    norms,
    persons,
    rebukes,
    reproaches,
    sarcasm,
    work,
)

__all__ = [
    "afterthoughts",
    "aims",
    "causes",
    "given",
    "grammar",
    "ideals",
    "idioms",
    "intents",
    "judgements",
    "measures",
    "norms",
    "persons",
    "rebukes",
    "reproaches",
    "sarcasm",
    "work",
]
