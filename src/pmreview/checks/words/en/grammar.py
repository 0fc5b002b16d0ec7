"""The grammar around a verb."""

from pmreview.checks.words.en.lists import IRREGULAR, words

AUXILIARIES = words("""
'd 'll 'm 're 've am are be been being can could did do does got had has have having is may might must ought shall
should was were will would
""")
BEING = words("are be been being is was were")
NEGATIONS = words("n't never not")
ADVERBS = words("""
again ago all almost already also always apparently both each even ever far first however initially instead just later
maybe meanwhile much now often once perhaps quite rather simply soon still then therefore thus too twice very yet
""")
NOT_ADVERBS = words(
    "anomaly apply assembly comply daily early family imply monthly multiply only rely reply supply weekly"
)
DETERMINERS = words("""
a all an another any both each either every few her his its many more most my neither no one our several some such
that the their these this those three two your
""")
ARTICLES = words("a an one our that the this")
SUBORDINATING = words("after as before if once since that until when whenever where which while")
STORY_OPENS = words("after around at during in later on once then when while")
PREPOSITIONS = words("""
about against among at between by during for from in into of on over per through to under via with within without
""")
CONNECTIVES = words("& and but nor or plus then")
BREAKS = words("although as because if since so than that though unless when where whether which while")
PUNCTUATION = frozenset(",;:()[]–—-/|")
POSSESSIVES = words("her his my our their whose your")
PERSONAL = words("anybody anyone he her herself him himself his she")
"""Said of people only, so that a name stands beside."""
PASTS_IN_EED = words("agreed disagreed freed guaranteed")
IRREGULAR_PARTICIPLES = words("rerun spotted stuck well-tested") | frozenset(done for _, done in IRREGULAR.values())
IRREGULAR_PASTS = frozenset(past for past, _ in IRREGULAR.values()) - words("did got had lay")
DESCRIBING = words("""
advanced agreed automated centralised centralized dedicated defined detailed distributed documented fixed improved
increased isolated limited managed named redundant related scheduled shared standardised standardized tailored written
""")
"""Participles that mostly describe a thing: we should have automated tests."""
