"""The words by which an answer leaves the question open, or tells of a condition that people were in."""

from pmreview.checks.words.en.lists import participles, verbs, words

KNOWING = verbs("ascertain determine discover establish explain find identify know pinpoint say see tell understand")
UNCERTAIN = words("clear certain known obvious sure")
"""With `not` before, what is still asked; `unclear` and `unknown` say so alone."""
DENYING = words("cannot neither never no nobody none not unable yet")
UNKNOWN = words("uncertain unclear undetermined unexplained unknown unsure")
ASKED_FOR = words("how if what where whether which who whose why")
CAUSES = words("cause causes explanation origin reason reasons source trigger triggers")
CHANGING = verbs("adjust alter change edit modify move touch tweak")
"""Nobody ever changed it: why a thing is still as it was."""
SCHOOLED = participles("brief certify equip instruct qualify school show staff teach train")
"""With `not been` before, what staff were not given."""
FREE = participles("allow authorise authorize entitle expect oblige obligate permit require") | words("able supposed")
"""With `not` and a form of `be` before, what nothing asked of people, or allowed them."""
GIVEN = words("access experience guidance induction instruction instructions introduction supervision training")
RECEIVED = words("been completed given got had have received undergone")
USED = words("ran tested used use worked work")
GUIDED = words("applied followed used")
TRUSTING = words("consulted read relied trusted")
"""Before what turned out to be wrong: relied on the panel, which showed the old figure."""
ROUTINE = words("always daily each every monthly nightly usually weekly")
ILL_CHOSEN = words("""
admin different erroneously her his incorrect incorrectly instead live mistakenly old outdated own personal private
production root same their unapproved unauthorised unauthorized unofficial weak without wrong wrongly
""")
"""What somebody used that was not meant for it."""
HIDDEN_FROM = verbs("catch detect encounter experience hit meet notice observe see spot")
"""What does not happen to those whose tools hide it."""
EXPLAINED = words("arose because came caused comes due originated resulted stemmed stems")
CHECKERS = words("""
builds checks hooks jobs linters monitors nodes pipelines pods probes queries scanners scripts services suites tests
workers
""")
"""What `they` may stand for: the tests checked the old one; they passed."""
