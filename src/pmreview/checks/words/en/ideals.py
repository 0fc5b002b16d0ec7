"""The words of comparisons: whom somebody is measured against, and what he is said to be like."""

from pmreview.checks.words.en.lists import words

IDEAL = words("""
attentive careful competent conscientious decent diligent experienced good half-awake half-decent normal proper prudent
real reasonable responsible sane seasoned self-respecting sensible serious thinking thoughtful trained true
""")
ANY = words("a an any every no")
LESSONS = words("advice hint lesson lessons memo message note reminder tip word")
ATTITUDE = words("approach attitude attitudes behavior behaviour manner stance")
CAVALIER = words("""
arrogant blase careless casual cavalier dismissive hands-off laissez-faire lax negligent nonchalant reckless relaxed
slapdash sloppy
""")
WEAK = words("insufficient lacking missing no poor weak")
SENSES = words("accountability duty ownership proportion responsibility urgency")
