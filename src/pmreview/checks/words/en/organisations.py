"""Organisations where they are told of as somebody: the council did not supervise it."""

from pmreview.checks.words.en.lists import verbs, words
from pmreview.checks.words.en.reproaches import DUTIES

ORGANISATIONS = words("""
agency airline airport bank borough brewery bureau charity church clinic club college commissioner company consortium
constabulary contractor corporation council councils court embassy employer firm government headquarters hospital
institute insurer laboratory landlord manufacturer ministry municipality museum ngo ombudsman organisation
organization parish parliament police railway regulator retailer school secretariat society startup subsidiary telco
tribunal university wholesaler
""")
"""Who acts under the law as people do."""
ALSO_THINGS = words("administration association authority business centre commission foundation partnership trust")
"""Organisations where they do what is an organisation's to do, and things otherwise: the trust of a chain."""
PARTIES = ORGANISATIONS | ALSO_THINGS
CONTROLLERS = words("data information")
"""Before `controller`, these make an organisation of it."""
UNDERTAKEN = DUTIES | verbs(
    "act adopt appoint arrange assess carry commission conduct enter exercise heed oversee supervise sign undertake"
)
"""What an organisation is to do, so that not to have done it is its act."""
CARELESSLY = words("erroneously falsely incorrectly mistakenly wrongly")
BELIEVED = words("assumed believed concluded considered expected presumed supposed thought understood")
DISREGARDED = words(
    "disregarded dismissed flouted forgot ignored misjudged neglected overlooked refused underestimated"
)
UNWILLING = words("hesitation refusal reluctance unwillingness")
ENGAGING = UNDERTAKEN | words("cooperate deal hire invest move spend")
"""What people refuse to do, and no server does."""
SWITCHED = words("disabled plugged pulled put screwed shut switched took turned unplugged")
"""What `they` did with a switch."""
STEPS = words("action care heed interest measures notice precautions responsibility step steps")
"""What somebody took no more of."""
UNAWARE = words("ignorant oblivious unaware")
STANDING = words("""
advice agreement contract guidance guideline guidelines instruction instructions law manual orders policies policy
procedure procedures protocol protocols regulation regulations rule rules
""")
"""What stands for all, so that something is done against it."""
