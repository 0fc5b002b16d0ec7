"""The words of hindsight."""

from pmreview.checks.words.en.lists import gerunds, phrases, verbs, words

MODALS_OF_DUTY = words("ought should")
MODALS_OF_CHANCE = words("could might would")
MODALS = MODALS_OF_CHANCE | MODALS_OF_DUTY
POSSIBLE = MODALS | words("be been can may must need shall to will")
"""With these, what was not done is no lapse yet."""
OBLIGED = words("meant needed supposed")
"""Before `to have`, these say what should have been."""
HAPPENING_TO = words("""
affected become been ended experienced faced gotten had liked lost preferred received suffered timed
""")
"""What merely happens to people: we could have lost the backup is luck."""
COMMUNICATIVE = words("""
alerted asked briefed consulted informed involved kept looped notified paged told trained warned
""")
HUMAN_ACTS = words("""
acknowledged acted addressed announced answered approved briefed checked communicated considered consulted coordinated
declared discussed dismissed disregarded documented double-checked escalated evaluated followed handled ignored
informed investigated mentioned muted noticed notified overlooked overruled planned postponed prioritised prioritized
questioned raised read rehearsed reported reviewed scheduled shared silenced taken taught tested told understood
verified warned
""")
"""What people alone do, also to what machines send."""
COMPARED = words("""
bigger broader clearer higher larger longer lower narrower shorter simpler slower smaller stricter wider
""")
"""What a thing that people chose should have been."""
MISSED = words("disregarded dismissed ignored missed overlooked")
KNOWLEDGE = words("foresight knowing knowledge")
MORE = words("better bit enough little more proper")
WORK = words("communication planning preparation testing thought")
CHECKS = words("check test tests")
"""Conduct where the adjective stands right before it; a simple health check is a thing."""
OPERATIONS = words("failover reboot restart revert rollback switchover")
"""Acts, where a time is given for them: a rollback at ten would have helped."""
MACHINE_ACTS = words("""
able allocated balanced billed cached charged collected compressed credited delivered dequeued deserialized discarded
displayed drained dropped emitted enqueued evicted executed expired filtered fired flushed forwarded
garbage-collected generated hit indexed invalidated killed loaded logged marked matched persisted processed propagated
purged queued read-only received recycled redirected refreshed refunded rejected released rendered replayed replicated
rerouted rescheduled restarted retried returned rotated routed sent served shipped shown spawned synced
synchronised synchronized terminated throttled triggered truncated
acked advertised aggregated attested autoscaled buffered calculated computed decoded decremented dispatched elected
encoded fenced finalised finalized gossiped hashed incremented ingested inherited initialised initialized instantiated
load-balanced minted mirrored mined paginated parsed penalised penalized polled populated preempted rate-limited
re-queued re-sent reclaimed reconciled requeued resent scraped serialised serialized slashed
""")
"""What machines do: should have been evicted."""
EITHER_ACTS = words("deleted drained dropped      rotated  sent stopped")
"""Of these, what people do as well, if a word of people's work stands beside."""
PEOPLES_WORK = words("before advance beforehand  first hand instead manually review reviews  test testing tests")
IN_PLACE = phrases("in place, part of")
"""The beginnings of where something should have been: in place, part of the test."""
UNDERTAKEN = words("""
aborted begun called carried challenged conducted contacted cancelled delegated delayed double-checked engaged
finished involved paused performed prepared proofread researched reverted started tried undertaken
""")
"""What people set out to do, in a condition: if the work had been started in May."""
OBEYED = words("""
caught done heeded honored honoured inspected kept obeyed patched renewed replaced respected run spotted trained
upgraded watched
""")
"""What people would have done with it, in a condition: had the freeze been respected."""
READING = words("access only permission permissions replica replicas rights")
"""What one may have to read with."""
POWERS = words("access admin permission permissions privileges rights role root")
"""What a thing should never have had: people gave it."""
SIGNS = words(
    "clue clues flag flags hint hints indication indications indicator indicators sign signs symptom symptoms"
)
GLARING = words("clear early glaring obvious plain red telltale tell-tale unmistakable warning")
PLAIN = words("apparent clear evident obvious plain unmistakable visible")
SPOKEN = words("announcement briefing handover hand-over mail meeting notice review ticket")
MENTIONING = verbs("contain cover include list mention say state tell warn")
"""What something that people wrote or said should have done."""
OPTIONS = words("""
clue deck giveaway hint lesson sign tip-off signal wake-up warning choice instinct move option priority reaction reflex
step
""")
"""What an act of people should have been."""
OBVIOUS = words("apparent clear evident necessary obvious")
PLANNED = words("""
rolled saved spared stopped acted addressed announced averted avoided caught communicated contained detected
discovered discussed documented done escalated identified fixed followed foreseen found handled limited mitigated
noticed planned postponed prevented reduced rehearsed resolved reviewed scheduled shortened solved spotted tested
""")
"""What people wish had been done: could have been avoided."""
AVERTED = words("averted avoided caught detected discovered foreseen identified noticed prevented spotted uncovered")
HELPING = AVERTED | PLANNED | words("alerted exposed flagged helped made mitigated revealed shown surfaced told warned")
"""What something would have done that was left out."""
DOING_BETTER = words("better careful clearer earlier faster more quicker")
SEEN_EARLIER = words("caught detected discovered found noticed seen spotted")
PROMPTING = words("""
alarmed alerted brought caught given made prompted puzzled raised rung set stopped struck surprised tipped told worried
""")
"""What a sign should have done with those who saw it."""
BELLS = words("alarm alarms attention bell bells eye eyebrows eyes pause suspicion suspicions suspicious think")
"""What it should have rung, raised or given."""
PEOPLES_RECORDS = words("""
agenda announcement briefing calendar calendars changelog checklist checklists contract diary docs documentation
handbook handover mail manual minutes notes plan plans playbook report review rota runbook runbooks schedule ticket
""")
"""Where people write down what is to be known."""
SET_BY_PEOPLE = words("""
agreed chosen configured designed documented granted labelled labeled named picked planned priced revoked signed sized
split tested written
""")
"""What people do with the things of machines."""
REHEARSALS = words("drill rehearsal run test")
TIMES = words("day days hour hours minute minutes month months second seconds week weeks")
SYSTEMIC = words("automatic automatically by from")
BETTER = words("""
advisable good obvious advised best better correct fairer kinder nicer saner smart wisest easier enough faster prudent
quicker right safer sensible simple smarter wise wiser
""")
LOOKING_BACK = phrases("""
hindsight, in retrospect, we had been warned, we were warned, could have waited until, could have waited till, could
have waited for another, there was time to, there was enough time to, still time to, was a mistake to, a mistake not
to, can now see, we had the chance to, we had a chance to, we had the opportunity, i had the chance, retrospectively,
i regret, regret not, obvious now, now obvious, had enough information, had all the information, had everything we
needed, ideal world, obvious from the start, obvious from the beginning, obvious from the outset, clear from the
start, clear from the beginning, clear from the outset, obvious all along, clear all along, waiting to happen, known
then, know today, saw it coming, seen it coming, see it coming, seen this coming, plain to see, obvious to anyone,
obvious to everyone, signs were there, signs were ignored, signs were missed, clues were all, clues were there, hints
were all, hints were there, red flags were, in our hands to, in our power to, shoulda, coulda, woulda, only had to,
only needed to, all they had to do, all we had to do, all it needed was, every opportunity to, wish we had, wish i
had, wish we 'd, wish i 'd, wish someone had, wish somebody had, wish they had, missed a chance, missed the chance,
missed an opportunity, missed the opportunity, missed opportunity, wasted opportunity, looking at it now, looking at
this now, looking at things now, seen from today, today 's perspective, today 's point of view, now we know, wise
after the event, wiser after the event, had been better if, had been better to, signs were all there, signs were all
around, data to foresee, information to foresee, writing was on the wall, have made more sense, have made sense, thing
to do was, was the moment to, was the time to, was the point to, was the signal to, was our chance to, was the chance
to, no reason not to, no reason why, have surprised anyone, have surprised anybody, have surprised us, have come as a
surprise, front of our eyes, front of our noses, in front of us all, under our noses, staring us in the face, stared
us in the face, in plain sight, in plain view, plenty of warning, ample warning, every reason to suspect, every reason
to doubt, every reason to believe, see this coming, saw this coming, now i know, now i see, now we see, today i know,
today i see, today we know, today we see, was the way to go, could kick myself, kick myself for, was the move to make,
was the thing to do, was the place to look, was our cue to, was the cue to, was ours to catch, there to be seen, would
take back, 'd take back, turn back the clock, what we know now, what i know now, as we now know, as i now know, could
kick ourselves, should never have come to, should not have come to this, need not have come to, had all the data, had
all the facts
""")
LOGS = words("at into over through")
"""What somebody looks back at: looking back at the graphs, they saw it."""
SYSTEM_THINGS = words("""
mail mails status statuses account accounts alert alerts batch batches cache caches connection connections container
containers data entries entry event events field file files host instance instances item items job jobs lease lock
message messages metric metrics node nodes notification notifications order orders packet packets page pages payment
payments pod pods process processes queries query record records replica replicas request requests response row rows
session sessions task tasks token traffic value worker workers
""")
"""What machines send, start and remove: the passive tells of a machine's work."""
CONDUCT_NOUNS = words("""
attention briefing call care chat communication conversation coordination double-check escalation eyes glance
hand-over handover inspection look message phone planning preparation question read reading rehearsal review search
testing thought warning word
""")
OUTSPOKEN = words("""
call chat conversation glance inquiry look peek question read-through rehearsal
search walkthrough walk-through word
""")
"""What somebody might have done, in a word: a rehearsal would have shown it."""
INTERFACES = words("api command database endpoint function method query rpc server service")
"""A call to one of these is a machine's."""
QUICK = words("""
another better brief careful clearer closer earlier faster five-minute immediate more one one-minute prompt proper
quick quicker second short simple single sooner ten-minute thorough timely two-minute
""")
ACTS = words("""
act announce ask bring call check communicate compare consult declare double-check escalate follow freeze inform
invite involve keep listen look notify page pause plan postpone read rehearse report revert review roll speak stop
take talk tell test think verify wait warn
""")
CONDUCT = gerunds(" ".join(ACTS))
"""What people do, as the subject: asking for help could have …"""
WISER = words("best better nicer safer sensible smarter wiser")
"""Before `to have`, these are wishes: better to have asked."""
DECENT = words("""
adult best better correct cautious considerate courteous decent fair first grown-up honest kind logical mature natural
obvious polite professional proper prudent responsible right safe safer sane sensible smart smarter wise wiser
""")
"""What somebody's conduct would have been."""
RIGHT = words("""
best better cautious correct logical natural obvious proper prudent right safe safer sane saner sensible smart smarter
wise wiser
""")
STEPS = words("""
action answer approach call choice course decision move option reaction reflex response solution step thing way
""")
"""What could have been the right one."""
MOMENTS = words("moment point stage time")
TRIVIAL = words("easy simple straightforward trivial")
FORESTALLING = words("avoid catch fix foresee notice prevent see spot stop")
TAKING = words("been cost needed required taken")
HURTING = words("harmed hurt killed")
SMALL = words("""
call click effort email glance line look mail message minute minutes moment nothing question second seconds sentence
word
""")
"""How little it would have taken."""
EASY = words("clearly completely easily entirely perfectly totally wholly")
AVOIDABLE = words("avoidable foreseeable needless predictable preventable unnecessary")
ACCIDENTS = words("accident crash downtime failure incident loss mishap outage")
IN_TIME = words("advance beforehand earlier first sooner time")
SOONER = words("months weeks years before beforehand earlier easily faster quicker sooner")
ACTS_OF_CLIENTS = verbs("ask call check contact follow inform open read report tell use wait")
STATES = words("be have need")
AVERTING = words("""
acted alerted asked called caught checked heard insisted intervened kept noticed raised reacted realised realized rung
seen smelled smelt spotted stayed stepped stopped warned
""")
"""What somebody did to our luck: had the nurse not kept her list."""
INSPECTIONS = words("comparison inspection reconciliation recount review visit walkthrough")
"""With what was looked at, these are conduct: an inspection of the hull would have shown it."""
