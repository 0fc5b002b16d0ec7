"""The words by which a tone blames: sarcasm, lecturing, astonishment."""

from pmreview.checks.words.en.lists import phrases, words

LECTURED_IN = words("""
accountability attention attentive care careful carefully caution cautious considerate diligence diligent discipline
disciplined effort mindful ownership professional responsible rigorous responsibility rigour sense sloppy thorough
thought vigilant
""")
"""What people should have more of, or be."""
RAISED = words("course naturally predictably typically unsurprisingly usual")
"""Before `nobody`, a raised eyebrow."""
REPEATED = words("missed misses")
PROMISED = words("deliver keep kept meet met")
BAFFLING = words("""
astonishing baffles baffling belief beyond comprehend fathom imagine incomprehensible mystery understand
""")
BEYOND_BELIEF = words("""
astonishing astounding baffling inconceivable incomprehensible incredible mind-boggling shocking unbelievable
unfathomable
""")
"""Before `that` or `how`, astonishment about somebody."""
SHAMEFUL = words("""
abysmal agonisingly agonizingly appalling disgraceful disgracefully embarrassing embarrassingly inexcusably lamentably
laughable ludicrous outrageous painfully pathetic pathetically ridiculously scandalous scandalously shamefully
unacceptably woeful woefully
""")
SHAMEFULLY = words("""
disgracefully embarrassingly inexcusably lamentably pathetically scandalously shamefully unforgivably unforgivingly
woefully
""")
"""How we did something, by our own account."""
PLAINLY = words("clearly evidently obviously plainly")
ABLE = words("be bothered care count hear heard know listen read think type understand")
"""What somebody plainly cannot or does not do."""
INFORMED = words("asked informed instructed knew reminded told warned")
SEEING = words("noticed saw spotted")
GOING_ON = phrases("""
carried on, continued regardless, just continued, kept going, moved on, pressed ahead, pressed on, pushed ahead, pushed
on, simply continued, went ahead, went home, went on
""")
IDLE = words("anyway chose ignored never not nothing still")
"""After what people knew, these hold it against them."""
LECTURED = words("finally learn start stop wake")
"""What people must at last: told of a third person, a reproach."""
GOOD_IDEA = words("acceptable clever fine fun funny idea ok okay smart wise")
"""What somebody thought it was: said with a raised eyebrow."""
TOLD_OFTEN = words("often repeatedly times twice")
IF_ONLY_THEY = words("actually just only properly simply")
DENYING = words("fail failed fails hardly if neither never no nobody none not rarely")
