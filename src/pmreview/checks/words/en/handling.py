"""The words of how people handled something: too late, with the wrong tool, by a wrong command."""

from pmreview.checks.words.en.lists import words
from pmreview.checks.words.en.reproaches import CARRIED_OUT, CHOICES, OF_WORK

REACTION = words("""
action advice announcement answer help support approval communication cooperation decision decision-making escalation
feedback handling intervention notification reaction reactions reply report reporting response responses
""")
"""What people do when something happens, and may do late."""
BELATED = words("belated delayed half-hearted hesitant late lukewarm reluctant slow sluggish tardy")
UNBEARABLE = words("""
appalling arrogant condescending disappointing dismissive evasive rude useless disgrace disgraceful disappointment
embarrassing joke scandal shambles unacceptable unhelpful unsatisfactory unworthy
""")
"""What somebody's work is called."""
WORKED = OF_WORK | CHOICES | REACTION
EXECUTED = CARRIED_OUT | words("applied committed entered executed issued provided put run set supplied typed used")
"""What is done with an order, a command or a value, by somebody."""
PROPER = words("""
agreed appropriate approved available correct designated documented established existing intended official proper
provided recommended right standard
""")
"""What was there to be used."""
IMPROPER = words("botched careless erroneous improper inappropriate incorrect unauthorised unauthorized wrong")
"""What somebody's order, command or value was, in a word."""
RUN = words("""
applied approved called deployed entered executed imported installed invoked merged pressed promoted pushed released run
shipped signed started typed uploaded
""")
"""What somebody does with a command or a change."""
COMMANDED = words("applied entered executed invoked run typed")
OPTIONS = words("argument arguments filter flag flags option options parameter selector switch switches")
