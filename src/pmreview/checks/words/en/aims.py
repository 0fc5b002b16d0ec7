"""What actions aim at that is no thing: qualities, attitudes and dealings, which nobody can point at."""

from pmreview.checks.words.en.lists import openings, participles, verbs, words

NO_THINGS = words("""
acceptance accountability acknowledgement adherence advocacy agility alertness alignment appreciation attention
attentiveness attitude attitudes awareness buy-in calm candour carefulness caution clarity co-operation co-ordination
cohesion collaboration commitment communication communications competence competency concentration confidence
consciousness consideration considerations consultation contact cooperation coordination courage courtesy culture
curiosity dedication diligence discipline discussion discussions effectiveness efficiency effort efforts empathy
emphasis empowerment engagement excellence exchange expertise familiarity flexibility focus follow-through follow-up
followup foresight foundations frankness friction fundamentals governance habits handling harmony honesty humility
hygiene importance indifference initiative insight insights interaction interactions interplay involvement kindness
know-how knowledge leadership maintainability maturity mentality mindfulness mindset morale motivation need openness
organisation oversight ownership partnership partnerships patience politeness practice practices pragmatism precaution
precautions preparation preparedness prevention proactivity professionalism prudence punctuality quality rapport
readiness recurrence relation relations relationship relationships reliability resilience respect responsibilities
responsibility responsiveness restraint rigor rigour robustness roles scrutiny sense seriousness sharing simplicity
skills sloppiness solidarity stewardship supervision synergies synergy teamwork thinking thoroughness thought tidiness
togetherness toil training transparency trust understanding urgency values vigilance wisdom
""")
DEFINITE = verbs("""
assign attach ban block buy cancel delegate delete disable document drop enable enter export extract fail file hide
hire import install lift limit link list lock log measure merge migrate move name note open outsource pin post print
publish record reject relocate remove rename repeal replace report restore retire revoke send separate share show sign
split stop store submit suspend swap switch tick transfer upload wire withdraw write
""")
"""What is done at a stroke, also to what is no thing: the ownership of a bucket is transferred."""
PLACES = words("""
agenda agreement app board brochure calendar chart checklist clause console contract dashboard doc door form guide
handbook intranet label leaflet letter list manual matrix onboarding page plan playbook policy poster readme register
roster rota runbook screen sheet sign sla slide table template ticket tool wall wiki
""")
"""Where even what is no thing can be found written down."""
WAYS = words("""
approach atmosphere attitude basis bond climate consensus course culture fashion footing foundation grip habits hand
image job line manner mind outlook pace path picture posture process regime relationship routine spirit stance style
team tone touch view way
""")
"""Ways to go about things: with a comparison and no figure, nobody can tell when they are taken."""
OBEYED = words("adhered complied followed heeded honored honoured obeyed observed respected understood upheld")
"""What people do with rules."""
RAISING = openings("air bring escalate flag mention raise table voice")
TOPICS = words("concern concerns importance issue issues matter need problem problems question risks subject topic")
"""What is brought up: work that is over when it was talked about."""
NOUNS_AS_WELL = words("address aim focus guide handle help mind plan press spread train value watch")
"""Verbs which before `of` are things: the handle of the door."""
ARTEFACTS = words("""
alarm bell board book box button camera card chart code counter desk fee field flag form hatch job key kit label lamp
light line link list log map mode notice page panel plate point poster print queue report rig room rule screen script
sensor sheet sign slot software system table tag template test thread timer tool valve
""")
DONE = participles("""
add attach book change copy delete disable display enable fit fix install issue label lock merge mount move name paint
pin post print publish remove rename replace schedule seal set show sign store swap update write
""")
"""What has been done to a thing, where it is written down as if it were there."""
ACTIVITIES = words("""
analysis assessment discussion evaluation examination investigation look overhaul reflection rethink review revision
study
""")
"""What is undertaken, with a word before that says how: a thorough look at the pump."""
MANNERS = words("attention care caution diligence discipline patience prudence respect rigour seriousness urgency")
"""With which something is to be done: treated with the same care."""
