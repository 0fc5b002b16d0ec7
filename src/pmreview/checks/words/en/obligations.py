"""The words of obligations: what is owed to others, and what is said of those who did not meet it."""

from pmreview.checks.words.en.lists import gerunds, verbs, words

THINKING = words("""
anticipate ask consider consult double-check escalate foresee mention realise realize remember think
""")
MAKING_SURE = words("check confirm ensure notice test validate verify")
"""What programs do as well: these count with what was to be made sure of."""
TELLING = words("apologise apologize communicate consult mention tell")
MESSAGES = words("concern concerns information message messages news note request warning warnings word")
"""What somebody passes on, or fails to."""
PROGRAMS = words("""
agent api app application browser build cache client code compiler controller cron daemon database deployment device
driver engine function gateway handler it job library loop migration module monitor monitoring node operator parser
patch pipeline plugin probe process program provider proxy query queue runner runtime sandbox scheduler script sensor
server service software system task template test that thread this tool which who worker wrapper
""")
"""What is said to forget something, and is nobody."""
WILFUL = words("refusal reluctance unwillingness")
JOINING_IN = words("""
acknowledge admit answer apologise apologize collaborate comply cooperate co-operate discuss engage help invest listen
pay talk
""")
"""What somebody may be unwilling to do."""

TAKING = words("adopt devote enforce establish exercise give have implement introduce pay provide put take")
ADEQUATE = words("""
adequate appropriate due effective enough necessary proper reasonable required requisite satisfactory sufficient
suitable
""")
PRECAUTIONS = words("""
attention care diligence measures oversight policies precautions procedures protections safeguards steps supervision
training
""")
"""What was to be taken or put in place, and by people only."""
IN_PLACE = words("measures policies precautions procedures protections safeguards")
"""Of these, what an office has; to have no training is how things stood."""
OF_ONESELF = words("attention care diligence")
"""Of these, what judges even ourselves."""

ACTION = words("""
action answer apology documentation explanation feedback handover heed instructions interest notes notice reply
responsibility steps thought warning
""")
"""What somebody might have taken, given or had."""

SHIRKING = verbs("abandon abdicate breach dodge evade forsake ignore neglect renege shirk sidestep violate")
SHIRKING_ONLY = verbs("abdicate dodge evade forsake renege shirk sidestep")
"""Of these, what no program does."""
PROMISED = words("""
accountability assurance assurances commitment commitments duties duty obligation obligations pledge promise promises
responsibilities responsibility
""")
"""What somebody is held to."""
MAKING_A_MESS = words("caused created leave leaves left made make produced")

BROKEN = words("breach contravention defiance violation")
"""After `in` and before `of`, these tell of a rule that somebody broke."""
RULES = words("""
advice guidance guideline guidelines instruction instructions policies policy procedure procedures protocol protocols
regulations rule rules
""")
MACHINES_RULES = words("access bucket firewall foreign iam key network pod retention retry routing routes same-origin")
"""Before a policy or a rule, these make a setting of it."""
LOOKING_AFTER = gerunds("brief coach communicate follow inform instruct mentor notify supervise teach tell warn")
"""What somebody fails in who is no program: the failure in coaching him."""
