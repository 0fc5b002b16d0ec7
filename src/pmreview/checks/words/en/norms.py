"""The words of norms: what somebody owes, and how little is made of it."""

from pmreview.checks.words.en.lists import verbs, words

OWED = words("accountable bound duty-bound expected obligated obliged responsible supposed")
"""What a third person is said to be, for or to do something."""
BINDING = words("bound duty-bound expected obligated obliged")
ALWAYS = words("always solely ultimately")
UNIVERSAL = words("all any each every")
"""With these, it is told of a duty that nobody may leave."""
HARM = words("breach crash damage disaster downtime failure incident loss mess outage problem")
PAST = words("been was were")
TOLD = PAST | words("is are")
SET_AGAINST = words("but never nobody not though yet")
"""Against a duty that goes on, these set what was not done."""
REGARDING = verbs("consider handle regard see take treat use view")
TRIFLES = words("""
afterthought box-ticking chore decoration formality game hobby inconvenience joke nuisance optional playground sandbox
somebody someone suggestion suggestions toy voluntary wallpaper
""")
"""What duties and dangers are to those who make little of them."""
