"""The words of actions: what work opens with, and what leaves its end open."""

from pmreview.checks.words.en.lists import forms, openings, participles, words

ALSO_PRESENT = words("cut let put read set shut split spread")
"""Work that is written down as if it were done."""
LEVELLING = openings("decrease increase lower raise reduce")
LEAD_IN = words("""
again general 'd 'll 's action actions actually admins all also always and are better careful comprehensive continued
continuous definitely attempt attempts detailed developers engineer engineers everybody everyone extensive finally
future going had has i in-depth item joint let let's lets like long-term must need needs never next not ongoing
operators people plans please proactively really regularly short-term should simply so somebody someone someone's staff
systematic team then therefore they thorough to todo could currently intend may might try trying us want wants we will
worth would you
""")
"""What may stand before the verb of an action."""
OBLIGING = words("must need needs should shall to will")
"""What stands between who is to do it and the verb."""
WELCOME = words("""
advisable intended planned best crucial desirable essential good great handy helpful ideal important lovely necessary
nice sensible useful vital wise worthwhile
""")
"""What it would be to have what is wished for."""
ASKING_POLITELY = words("kindly please pls plz")
EXPLORING = openings("""
recheck analyse analyze anticipate appraise ask assess audit brainstorm clarify consider contemplate debate deliberate
determine diagnose discuss enquire entertain envisage envision evaluate examine explore find gauge hypothesise
hypothesize identify imagine inquire investigate learn look pinpoint plan ponder propose question re-evaluate re-examine
reassess recommend reconsider rediscuss reevaluate reflect research rethink review revise revisit scrutinise scrutinize
see seek spike study suggest think uncover understand weigh wonder
""") | words("""
analysis assessment clarification consideration conversation conversations discussions discussed discussion evaluation
examination exploration investigation look
""")
EXPLORATION = words("""
analyses analysis assessment audit audits brainstorming call chat clean-up conversation conversations deep-dive dialog
dialogue discussion dive ear evaluation examination exchange exploration eye feel feeling grip handle impression
investigation investigations look lookout meeting overview research review reviews session study tabs talk trainings
watch workshop
""")
UNDERTAKING = openings("""
arrange begin carry conduct do get give have hold initiate keep launch maintain make open organise organize perform
run schedule set start take undertake
""")
DEGREE = openings("""
ameliorate buttress curtail dampen de-risk derisk diminish diversify expedite formalise formalize future-proof
re-architect re-engineer rearchitect reengineer reinforce rejuvenate right-size tame
accelerate adjust advance alleviate amplify augment battle beef bolster boost broaden clean combat counteract
cultivate curb declutter decrease deepen demystify disentangle ease elevate encourage enhance eradicate evolve fight
fine-tune fortify foster harden harmonise harmonize heighten hone improve increase institutionalise institutionalize
intensify invigorate lessen lighten lower mature maximise maximize minimise minimize mitigate modernise modernize
optimise optimize overhaul perfect polish professionalise professionalize promote pursue quicken rationalise rebalance
redesign reduce refactor refine reinvigorate reorganise reorganize restructure revamp revitalise revitalize revive
rework robustify sharpen shore shorten simplify smooth soften solidify stabilise stabilize streamline strengthen tidy
tighten toughen tune untangle uplift upskill widen
""") | words("""
better calmer cleaner cleanup friendlier kinder leaner nicer quieter sleeker slower clearer closer easier enhanced
enhancement faster fewer greater improved improvement bigger broader deeper higher larger lighter longer shorter smaller
sooner wider improvements optimisation optimization quicker reduction safer simpler slimmer smarter stricter stronger
tighter
""")
ATTENDING = openings("""
abide acknowledge acquaint address adhere admonish advocate aim align appeal appreciate assist be beware brace calm
campaign care caution celebrate challenge champion chase chill co-operate coach collaborate communicate comply
concentrate consult continue convince cooperate coordinate counsel cross-train deal dedicate devote discourage
dissuade double-check drive educate embrace empathise empathize emphasise emphasize empower endeavor endeavour engage
enlighten evangelise evangelize explain facilitate familiarise familiarize focus follow guide handle heed help implore
inspire instil instill interact invest involve know leverage liaise lobby mentor mind monitor motivate nag negotiate
nudge nurture obey observe participate partner pay persevere persist persuade pester pledge practise praise pressure
prioritise prioritize re-educate reassure reeducate refamiliarise refamiliarize refrain relax rely remember remind
respect retrain reward sensibilise sensibilize sensitise sensitize socialise socialize spend spread stay stress strive
sustain tackle teach thank train triple-check uphold urge watch welcome work
""") | words("careful vigilance alignment awareness coordination reminder reminders")
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
MEANT = words("aim goal idea intention objective plan priority purpose step target")
"""What is to do something: the goal is to."""
COMPARING = words("""
clear adequate appropriate necessary sufficient additional better clearer closer deeper easier enhanced faster fewer
further greater improved less more nicer proper sensible stricter stronger suitable
""")
WAYS = words("""
adequately appropriately better blindly carefully closely earlier early faster harder less more often proactively
promptly properly quicker quickly regularly sensibly seriously slower smarter sooner stricter swiftly thoroughly
tighter
""")
MECHANICAL = openings("""
align continue coordinate drive focus follow guide handle invest observe pay remember respect spread teach train watch
""")
"""What people do without an end, and machines or mechanics to a thing."""
WAYS_ALONE = WAYS - words("harder") | words("adequately appropriately frequently sensibly systematically")
"""How often and how well, which between what is done and where leaves it open."""
BETTER = words("better calmer cleaner clearer friendlier nicer safer saner simpler smarter sounder tidier")
HABITS = openings("take choose commit deploy favor favour go merge prefer release ship work")
SIZES = words("bigger larger longer shorter smaller")
"""What work that is done again and again should be like: ship smaller changes."""
CHOOSING = openings("adopt change choose go migrate move pick select switch take try use")
"""What is done with one thing rather than with another."""
LOOSE_QUALITIES = words("""
acceptable adequate ample appropriate comprehensive decent effective efficient enough exhaustive extensive good
high-quality meaningful modern necessary nice proactive proper realistic reasonable resilient rigorous robust sane
scalable sensible solid sufficient suitable sustainable systematic thorough timely
""")
"""What a thing should be like, as anybody sees fit."""
INTENSIFYING = words("a-bit considerably even far lot much significantly slightly somewhat way")
"""What may stand before a comparison: much more."""
IF = words("as if unless when whenever where wherever")
LEAVING_OPEN = words("""
absolutely and are at be can deemed far have is it reasonably really strictly that there this truly was you
""")
"""What may stand between `if` and what leaves it open."""
FEASIBLE = words("""
allows applicable appropriate avoided counts helps matters pays feasible inevitable makes necessary needed permits
possible practicable practical reasonable required sensible suitable time unavoidable
""")
"""With `if` before, these leave it to whoever does the work."""
ACTING = openings("act alert call communicate escalate inform move plan react respond speak warn")
"""What people do sooner or better, without a thing that it is done to."""
MAKING_SO = words("become get keep make")
STATING = words("are be been fully is really remain remains stay stays truly")
QUALITIES = AIMLESS | words("""
accurate actionable boring clean comprehensible consistent current dull easy fast fresh frictionless happy healthy
high intuitive lean low maintainable manageable meaningful obvious painless pleasant presentable readable reasonable
rigorous robust safe sane scalable secure short simple small strong systematic thorough tidy tight transparent
trustworthy understandable updated usable useful
""")
COMPARATIVES = words("""
better calmer cheaper cleaner clearer easier faster friendlier harder healthier kinder leaner less milder more nicer
quicker safer simpler slower smarter smoother softer sounder steadier stricter stronger sturdier tidier warmer wiser
""")
HEDGES = words("""
somewhere someday sometime tba tbc tbd etc eventually hopefully ideally maybe perhaps possibly potentially probably
somehow
""")
RECURRING = words("""
accidental ad-hoc again ambiguity anything avoidable big-bang complacency confusing confusion delays distraction
distractions error errors failure failures further haste human incident incidents last-minute manual miscommunication
mistake mistakes misunderstanding misunderstandings mix-up mix-ups needless outage outages recurrence recurring
reoccurrence repeat repetition rushing same similar single such surprise surprises these this unauthorised
unauthorized unexpected unintended unnecessary unwanted waste
""")
"""What is to be prevented, in words that fit any incident."""
CHECKING = openings("check inspect validate verify")
CHECKED = participles("check inspect review test validate verify")
NOTICING = openings("catch detect notice spot")
SUCH = words("same similar such these")
PROTECTING = openings("defend protect safeguard secure")
PREVENTING = openings("avoid eliminate prevent")
TOUCHING = openings("""
adapt add automate break bridge clean close complete correct cover document enforce expand extend fill fix handle have
implement improve introduce maintain patch rectify refresh repair resolve rewrite solve test update upgrade write
""") | words("clean up set setup")
GENERIC = words("""
alert alerting alerts application applications architecture automation backup backups bug bugs capacity case cases
cause check checks code communication complexity component components configuration corner coverage dashboards docs
documentation edge everything fallback fragile gap gaps guidelines incident incidents infrastructure issue issues it
knowledge legacy logging logs material metrics monitoring observability performance plan planning plans policies
problem problems procedure procedures process processes quality queries reliability resilience review reviews rollback
root rules runbooks safeguard safeguards security server servers service services sharing silo silos skills stability
system systems team test testing tests things this timeouts tooling tools training up
""")
"""What every team has: work on it that names no more could be anything."""
PROTECTED = GENERIC | words(
    ". against better data database databases environment environments from network networks our the"
)
"""What is protected, and nobody says from what: the data."""
QUALIFYING = words("""
brittle existing flaky important internal legacy missing more necessary new noisy old own proper relevant required
slow underlying various
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
IN_PASSIVE = {
    forms(verb)[4]: verb for verb in NEVER_ENDING if verb.endswith("ss") or not verb.endswith(("ed", "ing", "s"))
}
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
assume blame compromise count dither forget gamble guess hope hurry ignore improvise jump neglect overcommit overload
overreact panic procrastinate rely repeat rush speculate trust underestimate wait
""")
"""What people are told not to do."""
TROUBLE = words("conflict conflicts issue issues mess problem problems situation trouble troubles")
"""What is to be solved, and nobody says how."""
GROUPED = words("""
account area backend branch business case change client crew customer data delivery department depot directory duty
field floor front frontend head incident line maintenance network night on-call platform product project regional
release security service shift site storage support system systems test unit ward web
""")
"""Before who is to do something, these tell of which: line managers to."""
TRIED = words("""
anticipate avoid bring curb estimate forecast foresee include involve keep limit predict quantify recreate replicate
reproduce restrict
""")
"""What is only tried: nobody can tell when it was tried enough."""
