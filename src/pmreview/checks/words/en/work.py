"""The words of actions: what work opens with, and what leaves its end open."""

from pmreview.checks.words.en.lists import forms, openings, words

ALSO_PRESENT = words("cut put set shut split")
"""Work that is written down as if it were done."""
LEVELLING = openings("decrease increase lower raise reduce")
LEAD_IN = words("""
's action actions actually admins all also always and are better careful comprehensive continued continuous definitely
detailed developers engineer engineers everybody everyone extensive finally future going had has i in-depth item joint
let let's lets like long-term must need needs never next not ongoing operators people plans please proactively really
regularly short-term should simply so somebody someone someone's staff systematic team then therefore they thorough to
todo try trying us want wants we will would you
""")
"""What may stand before the verb of an action."""
OBLIGING = words("must need needs should shall to will")
"""What stands between who is to do it and the verb."""
ASKING_POLITELY = words("kindly please pls plz")
EXPLORING = openings("""
analyse analyze anticipate appraise ask assess audit brainstorm clarify consider contemplate debate deliberate
determine diagnose discuss enquire evaluate examine explore find gauge identify inquire investigate learn look plan
ponder propose question re-evaluate re-examine reassess recommend reconsider rediscuss reevaluate reflect research
rethink review revise revisit scrutinise scrutinize see seek spike study suggest think understand weigh
""") | words("""
analysis assessment clarification consideration discussed discussion evaluation examination exploration investigation
look
""")
EXPLORATION = words("""
analysis assessment audit brainstorming call chat clean-up conversation deep-dive discussion evaluation examination
exchange investigation meeting research review session study talk workshop
""")
UNDERTAKING = openings("""
arrange carry conduct do have hold initiate organise organize perform run schedule set start undertake
""")
DEGREE = openings("""
accelerate beef bolster boost broaden clean cultivate decrease deepen encourage enhance foster harden harmonise
harmonize improve increase invigorate lower mature maximise maximize minimise minimize mitigate modernise modernize
optimise optimize overhaul polish promote pursue rationalise reduce refactor refine revamp revitalise revitalize
rework robustify sharpen simplify smooth solidify stabilise stabilize streamline strengthen tidy tighten tune uplift
upskill
""") | words("""
better cleaner cleanup clearer closer easier enhanced enhancement faster fewer greater improved improvement
improvements optimisation optimization quicker reduction safer simpler slimmer smarter stricter stronger tighter
""")
ATTENDING = openings("""
abide acknowledge acquaint address adhere admonish advocate aim align appreciate assist be beware calm caution
challenge champion chase chill co-operate coach collaborate communicate comply concentrate consult continue convince
cooperate coordinate counsel deal dedicate devote discourage dissuade double-check drive educate embrace empathise
empathize emphasise emphasize empower endeavor endeavour engage enlighten evangelise evangelize explain facilitate
familiarise familiarize focus follow guide handle heed help implore inspire instil instill interact invest involve
leverage liaise lobby mentor mind monitor motivate nag nudge nurture obey observe participate pay persuade pester
pledge practise prioritise prioritize re-educate reassure reeducate refamiliarise refamiliarize relax remember remind
respect retrain sensibilise sensibilize sensitise sensitize socialise socialize spend spread stay stress strive tackle
teach train triple-check uphold urge watch work
""") | words("careful vigilance alignment awareness coordination")
AIMLESS = words("""
adequate adequately again aligned appropriate appropriately attentive aware best better carefully clear clearly
consistent consistently coordinated correctly effective effectively efficient efficiently enough everything expected
good happen happens healthy informed involved mindful motivated plan prepared prevented proper properly quality
readiness ready reliable reliably resilient robust robustly smooth smoothly stable sufficient sufficiently synced
vigilant visibility visible well
""")
"""How things should be, in words that nobody can check."""
ADDING = openings("""
add adopt build create define demand deploy develop do establish expect give implement introduce offer perform plan
provide request require set start use want write
""") | words("get have make more need needs put setup")
COMPARING = words("""
clear adequate appropriate necessary sufficient additional better clearer closer deeper easier enhanced faster fewer
further greater improved less more nicer proper sensible stricter stronger suitable
""")
WAYS = words("""
better carefully closely earlier faster harder less more often proactively properly regularly seriously slower smarter
sooner stricter thoroughly tighter
""")
ACTING = openings("act alert call communicate escalate inform move plan react respond speak warn")
"""What people do sooner or better, without a thing that it is done to."""
MAKING_SO = words("become get keep make")
QUALITIES = AIMLESS | words("""
accurate actionable boring clean comprehensible consistent current dull fresh frictionless happy healthy high
intuitive lean low maintainable manageable meaningful obvious painless pleasant presentable readable reasonable
rigorous robust safe sane scalable secure short simple small strong systematic thorough tidy tight transparent
trustworthy understandable updated usable useful
""")
COMPARATIVES = words("""
better calmer cheaper cleaner clearer easier faster friendlier harder healthier kinder leaner less milder more nicer
quicker safer simpler slower smarter smoother softer sounder steadier stricter stronger sturdier tidier warmer wiser
""")
HEDGES = words("etc eventually hopefully ideally maybe perhaps possibly potentially probably somehow")
RECURRING = words("""
again ambiguity anything complacency confusing confusion delays distraction distractions error errors failure failures
haste human incident incidents manual miscommunication mistake mistakes misunderstanding misunderstandings mix-up
mix-ups outage outages recurrence recurring reoccurrence repeat repetition rushing same similar single such surprise
surprises these this waste
""")
"""What is to be prevented, in words that fit any incident."""
CHECKING = openings("check inspect validate verify")
PREVENTING = openings("avoid eliminate prevent")
TOUCHING = openings("""
adapt add automate clean complete correct cover document enforce expand extend fix handle implement improve maintain
patch rectify refresh repair resolve rewrite solve test update upgrade write
""") | words("clean up set setup")
GENERIC = words("""
alert alerting alerts application applications architecture automation backup backups bug bugs capacity cause code
communication configuration coverage dashboards docs documentation everything fragile guidelines incident incidents
infrastructure issue issues it knowledge legacy logging logs material metrics monitoring observability performance
planning policies problem problems procedure procedures process processes quality queries reliability resilience
review reviews root rules runbooks security server servers service services sharing stability system systems team test
testing tests things this timeouts tooling tools training up
""")
"""What every team has: work on it that names no more could be anything."""
QUALIFYING = words("""
brittle existing flaky important internal missing more necessary new noisy old own proper relevant required slow
underlying various
""")
TELLING = openings("advise ask beg convince get instruct order push request tell urge")
"""Before a person and `to`, these hand on what somebody else is to do."""
CONDUCTED = words("""
alert attentive aware better careful cautious clearer conscious considerate diligent faster honest kinder less mindful
more nicer open patient proactive professional punctual quicker ready responsible responsive stricter thorough
transparent vigilant
""")
"""What people should be, and nobody can tell when they are."""
GETTING = openings("get")
NEVER_ENDING = EXPLORING | DEGREE | ATTENDING
IN_PASSIVE = {forms(verb)[4]: verb for verb in NEVER_ENDING if not verb.endswith(("ed", "ing", "s"))}
"""What will be done, with its verb: it will be improved."""
CONDUCTING = words("""
act avoid be behave care communicate escalate follow help keep listen mind pay plan read remember respect respond slow
stick stop take think try understand wait work
""")
"""What people are told to do or be, and nobody can tell when it is done."""
DEVISING = words("agree come decide define determine develop devise draw elaborate form formulate settle")
TO_PEOPLE = openings("assist brief challenge counsel help press push question support trust")
"""What is done to people without an end, and to things with one: push the landlord, push the tag."""
MINDS = words("""
assume blame count forget guess hope hurry ignore jump overload panic rely repeat rush trust underestimate wait
""")
"""What people are told not to do."""
TROUBLE = words("conflict conflicts issue issues mess problem problems situation trouble troubles")
"""What is to be solved, and nobody says how."""
