"""What actions aim at that is no thing: qualities, attitudes and dealings, which nobody can point at."""

from pmreview.checks.words.en.lists import openings, participles, verbs, words

NO_THINGS = words("""
abilities ability acceptance accountability acknowledgement adherence advice advocacy agility alertness alignment
assumption assumptions education re-education ambiguity ambition appetite appreciation assistance assurance attention
attentiveness attitude attitudes autonomy awareness bottlenecks burden bureaucracy buy-in calm candour capabilities
capability carefulness caution certainty chaos clarity co-operation co-ordination cohesion collaboration comfort
commitment communication communications competence competency complexity compliance comprehension concentration
conclusions conduct confidence confusion conscience consciousness consideration considerations consistency consultation
contact continuity cooperation coordination courage courtesy creativity credibility culture curiosity decisiveness
dedication dependence dependency determination dignity diligence discipline discussion discussions diversity drift
eagerness effectiveness efficiency effort efforts empathy emphasis empowerment encouragement energy engagement
enhancement enhancements enthusiasm ethics etiquette excellence exchange expertise fairness faith fallout familiarity
fatigue fear flexibility focus follow-through follow-up followup foresight foundations frankness friction frustration
fundamentals goodwill governance guesswork habits handling harmony haste homework honesty humility hygiene imagination
importance improvement improvements independence indifference influence initiative insight insights integrity
interaction interactions interplay intuition involvement judgement judgment kindness know-how knowledge laziness
leadership lesson lessons loyalty maintainability maturity mentality mindfulness mindset momentum mood morale morals
motivation need negligence nerves objectivity observability openness optimisations optimism optimizations organisation
oversight ownership pace partnership partnerships passion patience perception perseverance persistence perspective
politeness practice practices pragmatism precaution precautions preparation preparedness prevention pride principle
principles priorities priority proactivity productivity professionalism progress prudence punctuality quality rapport
readiness realism recurrence reflection relation relations relationship relationships reliability reputation resilience
resolve respect responsibilities responsibility responsiveness restraint rhythm rigor rigour risk risks robustness roles
routines satisfaction scrutiny sense sensitivity seriousness sharing significance silos simplicity skills slack
sloppiness solidarity spirit stability steadiness stewardship strain strengths stress supervision sustainability
sympathy synergies synergy tact talent teamwork tempo thinking thoroughness thought tidiness togetherness toil traction
training transparency trust uncertainty understanding urgency usability values versatility viability vigilance
visibility vision weaknesses wellbeing willingness wisdom worries
""")
ALSO_THINGS = words("capabilities exchange handling priorities priority relation relations roles values")
"""Of these, what programs have as well, so that it can be mended: fix the profile of the lathe."""
DEFINITE = verbs("""
lease order purchase rent
assign attach ban block buy cancel delegate delete disable document drop enable enter export extract fail file hide
hire import install lift limit link list lock log measure merge migrate move name note open outsource pin post print
publish record reject relocate remove rename repeal replace report restore retire revoke send separate share show sign
split stop store submit suspend swap switch tick transfer upload wire withdraw write
""")
"""What is done at a stroke, also to what is no thing: the ownership of a bucket is transferred."""
NEVER_GONE = words("ambiguity bureaucracy complexity dependence drift friction risk risks silos toil uncertainty")
LACKING = words("""
adjustment adjustments cleanup clean-up hardening improvement improvements love polish redesign refactoring refinement
refinements rethinking rework tlc tuning tweaking tweaks work
""")
"""What something needs, when nobody says what: some work."""
REMOVING = openings("cut drop lift limit remove")
"""What is done to rules and rows, and never to risk or complexity as such."""
GIVING = openings("give lend offer provide")
GIFTS = words("guidance help hours leeway room space support time")
"""What is given to people without an end."""
LIMITING = openings("cut limit narrow shrink slash trim")
DIMENSIONS = words("""
amount cost costs delay delays duration effort error errors exposure impact latency number overhead radius time times
usage volume waste
""")
"""What is to be less, with a figure or for ever."""
LEVELS = words("degree extent fashion level levels manner period shape standard state time way")
"""What can be reached at any height that suits: an acceptable level."""
STEERING = openings("nudge orient steer")
FOLLOWERS = words(
    "company culture department everybody everyone organisation organization ourselves practice process us"
)
"""Who or what is steered in a direction, besides people."""
RULES = words("""
agreements checklist checklists convention conventions freeze guideline guidelines instructions law laws policies
policy procedure procedures process processes protocol recommendations rule rules runbook runbooks standards steps
""")
"""What people are told to follow."""
BLENDING = openings("anchor bake build embed include incorporate ingrain integrate make root take weave")
MILIEUS = words("""
culture day-to-day design development lifecycle life operations planning practice practices process processes project
routine routines thinking work workflow workflows
""")
"""What a way of working is blended into: built into the process."""
PLACES = words("""
agenda agreement app board brochure calendar chapter chart checklist clause console contract dashboard display doc docs
documentation door form guide handbook intranet label leaflet letter list manual matrix onboarding page plan playbook
policy poster readme register roster rota runbook screen section sheet sign sla slide table template ticket tool wall
wiki
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
NOUNS_BESIDE = words("""
aim assessment audit discussion focus guide handling help learning mind monitoring plan question review spike study
support train training value watch work
""")
"""What is done and what it is called alike: review the plan, the review is on Monday."""
KINDS_OF_THINGS = words("""
log logging trail
checklist checklists
app area board button card certificate channel contract dashboard desk document field fields form group hotline hours
icon id instruction instructions interval key kit licence license line list lock manual map mark meeting menu mode
module number office order orders output page pages panel path permit plan platform poster program programme queue rail
record records room rota schedule script sensor session sheet sheets step template text ticket time tool topic track
view window zone
""")
"""What such a word describes when it stands right before: help text, work instruction."""
BECOMES = words("became becomes comes gets goes happens moves runs stands starts takes")
"""What is told of a thing that there is or will be."""
DONE = participles("""
add archive attach book change clear close copy correct delete deliver deploy disable display draw enable extend fill
finish fit fix hand hang install issue label link lock merge mount move name order paint pin post print publish
release remove rename renew replace scan schedule seal set ship show sign store swap switch translate turn update
write
""")
"""What has been done to a thing, where it is written down as if it were there."""
ACTIVITIES = words("""
analysis assessment discussion evaluation examination investigation look overhaul reflection rethink review revision
study
""")
"""What is undertaken, with a word before that says how: a thorough look at the pump."""
MANNERS = words("attention care caution diligence discipline patience prudence respect rigour seriousness urgency")
"""With which something is to be done: treated with the same care."""
HEIGHTENED = words("""
close extra closer continued enhanced extended heightened improved increased intensified ongoing reinforced strengthened
tightened
""")
"""Before what is done all the time, more of it: increased monitoring."""
AMONG_PEOPLE = words("""
brainstorm collaborate communicate cooperate coordinate consider deliberate discuss evaluate improve investigate ponder
react reflect respond
""")
"""What people should be able to do, and nobody can tell when they are."""
SPECIFICALLY = words("actively carefully closely constantly continually continuously diligently regularly thoroughly")
"""How something is monitored, when nobody says by what."""
UNDERTAKEN = words("""
cascaded circulated communicated disseminated fed passed relayed drawn given held learned learnt made paid placed put
shared spent taken undertaken
""")
INTENTS = NO_THINGS | words("action actions care efforts learnings measures steps talks time work")
"""With what is done to it, still no thing: consideration will be given."""
REMINDED = participles("""
caution coach encourage re-educate remind retrain sensitise sensitize urge
""")
"""What is done to people who are to mind something."""
TOLD = participles("advise ask instruct order request tell warn")
UNDER_WAY = words("ongoing planned pending underway on-going")
"""What work is as long as nothing has come of it."""
SUBJECTS = words("""
budgeting capacity cleanliness clutter concept concepts debt engineering ergonomics fatigue forecasting gap gaps
governance housekeeping hygiene maintenance management monitoring observability optimisation optimization ownership
planning provisioning questions readiness redundancy resilience sizing sprawl strategies strategy topics tuning ux
versioning
""")
"""What an action can be about, when it does not say what is done: capacity planning."""
NO_WORK = words(
    "abandoned cancelled closed done dropped duplicate fixed n/a na nil no none nothing obsolete see unknown yes"
)
"""What stands alone where no work is left."""
