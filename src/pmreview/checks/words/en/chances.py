"""The words of chances: what was within reach, what was lacking, and what conduct is called by its outcome."""

from pmreview.checks.words.en.lists import gerunds, words

CHANCES = words("chance chances moment occasion opportunity window")
PASSING = words("by elapse go pass slip")
"""What a chance does that is not taken."""
DECIDED = words("approach bet call choice decision idea judgement judgment move solution trade-off")
"""What people settled on: this was a bad decision."""
MISTAKES = words("blunder mistake premature")
MISJUDGED = words("bad hasty ill-advised ill-judged misguided mistaken poor short-sighted unfortunate unwise wrong")
"""What conduct is called, looking back."""
FITTING = words("appropriate courteous decent fair fitting helpful logical polite proper reasonable useful")
"""Before `to`, what an act would have been."""
LACKED = words("""
attention care caution circumspection communication courage courtesy curiosity diligence discipline foresight humility
modesty patience preparation prudence restraint sense thought thoroughness vigilance
""")
"""What people might have had more of: a little patience would have paid off."""
SOME = words("a an additional bit common extra greater just little modicum more of only some touch")
TIMELY = words("consultation decision escalation intervention involvement reaction revert rollback warning")
"""Acts, where an adjective says that they came late: an earlier rollback."""
TO_BE_SEEN = words("bug chance chances error flaw mistake opportunities opportunity problem typo warning warnings")
"""What one may miss as well: an obvious bug, a chance to stop it."""
UNDERGONE = words("been gone got gotten had received seen undergone")
SCRUTINY = words("""
approval assessment attention audit consideration discussion evaluation inspection oversight planning qa rehearsal
review reviews scrutiny sign-off supervision testing vetting
""")
"""What people do with a thing before they let it through."""
REMEDIES = words("fix fixes hotfix mitigation patch patches revert rollback workaround")
REMEDYING = words("""
applied delivered deployed installed landed merged prepared published released rolled shipped started triggered
upstreamed written
""")
MEASURES = gerunds("""
add adopt alert anything archive automate autoscale batch build buy cache cap cluster containerise containerize debounce
decouple deduplicate deliver duplicate enable encrypt enforce enlarge everything expand extend fence guard have
implement increase index install introduce isolate limit lint load log mirror model monitor nothing own page partition
pin probe provision queue raise rate-limit reduce replicate require retry route sample sandbox scale set shard sign
something store throttle time trace train type use validate verify version warn
""") | words("anything everything nothing something building morning evening thing string being ring missing")
"""What argues for a remedy, rather than to look back at what people did."""
UNWANTED = words("""
broken cancelled caused cost crashed deleted destroyed disrupted dropped hurt interrupted killed lost meant needed
overloaded overwritten prolonged required risked taken worsened
""")
"""What an act would have done that was left out for a reason."""
BRINGING_OVER = words("backported cherry-picked")
"""What people alone do with a change."""
