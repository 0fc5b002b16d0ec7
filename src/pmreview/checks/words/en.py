"""English: who counts as a person, and the words by which blame, hindsight and vague work are told from plain facts."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> tuple[str, ...]:
    return tuple(" ".join(phrase.split()) for phrase in text.split(","))


# Who. Customers, users and attackers are left out: what they do is told about an incident, not held against them.
FIRST_PERSON = _words("i we")
THIRD_PERSON = _words("anybody anyone everybody everyone folks he nobody people she somebody someone who whoever you")
PRONOUN_OF_ANYTHING = "they"
ROLES = _words("""
admin administrator analyst approver architect assignee author boss ceo colleague commander committee committer
consultant contractor coordinator coworker crew cto dba department deployer designer desk dev developer devops
director employee engineer executive executives expert facilitator freelancer guy guys hire individual intern
investigator joiner lead leader leadership maintainer management manager member moderator newbie newcomer officer
on-call on-caller oncall operative operator ops organizer person personnel pilot planner programmer qa releaser
responder reviewer rookie scientist scribe somebody specialist squad sre staff staffer stakeholder starter student
subcontractor supervisor supplier sysadmin sysop team teammate tech technician tester trainee vendor volunteer
webmaster
""")
GROUPS_ALONE = _words("""
accounting backend engineering finance frontend helpdesk hr infrastructure legal management marketing operations
platform procurement product qa sales security support
""")
"""Teams where they stand alone as the doer; with more words around them they are things."""
CLIENTS = _words("client clients customer customers user users")
SHIFTS = _words("crew rotation shift")
PART_OF = _words("""
all any both each either few half many member members most neither none one rest several some three two
""")
GIVEN_NAMES = _words("""
aaron adam aisha alan alejandro alex alexander alexandra ali alice alicia amanda amir amy ana andrea andreas andrew
angela anita anja anna anne anthony antonio arjun arthur aya barbara ben benjamin bill bob brian bruno carla carlos
carol caroline cathy charles charlotte chen chloe chris christian christine cindy claire clara claudia dan daniel
daniela dave david deborah deepak diana diego dmitri donna dorothy edward elena elizabeth ella emily emma eric erik
esther eva fatima felix fernando florian francesca francisco frank gabriel georg george giulia grace greg hannah
hans harry hassan heather helen henry hiroshi hugo ian ibrahim ines ingrid irene isabel ivan jack jacob james jamie
jan jane janet jason javier jean jeff jenna jennifer jens jeremy jessica jim joan joe joey johan john jonas jonathan
jose joseph josh joshua josie juan judith julian julie jürgen karen karin karl kate katharina katherine katie keiko
keith kelly ken kenji kevin kim kumar lars laura lauren lea lee lena leo liam linda lisa lucas lucia luis luke
maggie manuel marco marcus margaret maria marie mario marta martin martina mary matt matthew mehmet mei melissa
michael michelle miguel mike mohamed mohammed monica nadia nancy natalia natalie nathan neha nicholas nick nicole
nikhil nina noah noor olga olivia omar oscar pablo patricia patrick paul pavel pedro peter philip pierre priya
rachel rahul raj ravi rebecca ricardo richard rita robert roberto robin roger rosa ruth ryan sam samantha samir
samuel sandra sanjay sara sarah satoshi scott sean sergio sharon simon sofia sonia sophie stefan stephanie stephen
steve steven sunita susan svetlana tanja tara teresa thomas tim tina tobias tom tomas tony tyler uwe valentina
vanessa vera victor vijay vincent wei wendy wolfgang xavier yasmin yuki yusuf zara zoe
""")
NEVER_NAMES = _words("""
after and anything as at because before but by clients customers everything for from he how i if in it not nothing
of on or please she since something there they to until users we what when where which while who why with you
""")
"""Words that open a sentence with a capital and name nobody."""

# The grammar around a verb.
AUXILIARIES = _words("""
'd 'll 'm 're 've am are be been being can could did do does got had has have having is may might must ought shall
should was were will would
""")
NEGATIONS = _words("n't never not")
ADVERBS = _words("""
again all almost already also always apparently both even ever first however initially instead just later maybe
meanwhile now often once perhaps simply soon still then therefore thus too twice yet
""")
NOT_ADVERBS = _words("anomaly apply assembly daily early family monthly only rely reply supply weekly")
DETERMINERS = _words("""
a all an another any both each either every few her his its many more most my neither no one our several some such
that the their these this those three two your
""")
SUBORDINATING = _words("after as before if once since that until when whenever where which while")
STORY_OPENS = _words("after around at during in later on once then when while")
INDEFINITE = _words("anybody anyone somebody someone you")
PREPOSITIONS = _words("""
about against among at between by during for from in into of on over per through to under via with within without
""")
CONNECTIVES = _words("& and but nor or plus then")
BREAKS = _words("although as because if so than that though unless when where whether which while")
PUNCTUATION = frozenset(",;:()[]–—-/|")
POSSESSIVES = _words("her his my our their whose your")
IRREGULAR_PARTICIPLES = _words("""
become been begun bought broken brought built caught chosen come cut done drawn driven dug felt foreseen forgotten
found given gone gotten had heard held hidden hit kept known led left let lost made meant met overlooked overseen
paid put read rerun reset rethought run said seen sent set shown shut slept spent split spoken spotted stood stuck
taken taught thought thrown told understood undone withdrawn withheld woken written
""")
IRREGULAR_PASTS = _words("""
began broke brought built came caught chose cut drove fell felt forgot found gave got hit kept knew led left let
lost made overrode put ran read said sat saw sent set shut stood thought threw told took understood went woke wrote
""")
DESCRIBING = _words("""
advanced agreed automated centralised centralized dedicated defined detailed distributed documented fixed improved
increased isolated limited managed named redundant related scheduled shared standardised standardized tailored
written
""")
"""Participles that mostly describe a thing: we should have automated tests."""

# Blame.
OMITTING = _words("""
fail failed failing fails neglect neglected neglecting neglects omit omitted omitting refuse refused refuses
refusing
""")
FORGETTING = _words("forget forgets forgetting forgot forgotten")
DUTIES = _words("""
acknowledge adhere alert announce answer answered anticipate apologise apologize appreciate approve ask asked bother
care challenge check checked clarify communicate communicated comply confirm consider considered consult coordinate
document documented double-check enforce ensure escalate escalated examine execute flag follow followed hand heed
implement inform informed inspect investigate know learn listen look looked mention monitor notified notify obey
page pay perform plan prepare question raise raised react read realise realised realize realized recognise recognize
remember remembered reply report reported research respect respond responded review reviewed share speak take tell
test tested think thought told understand update updated validate verified verify warn warned write
""")
"""What people owe one another in an incident: not doing it is told as a reproach."""
HUMAN_VERBS = _words("""
admit admitted apologise apologised apologises apologized apologizes ask asked assumed bother bothered care cared
clicked communicate communicated forgets forgot hurried listen mention mentioned messed misjudged mistyped
misunderstood neglected panicked pasted realise realised realized remember remembered rushed screwed tell think
thought told typed understand
""")
"""What only people do, so that a capitalised word before it is a name."""
WRONGDOING = _words("""
abused blundered botched breached broke bungled bypassed caused circumvented crashed deviated dismissed disobeyed
disregarded disrespected fat-fingered flouted fumbled hurried ignored mis-configured mis-typed misconfigured
mishandled misinterpreted misjudged mismanaged misread mistyped misunderstood misused overlooked panicked
rubber-stamped ruined rushed sabotaged skipped squandered violated wasted wrecked
""")
SELF_REPROACH = _words("blundered botched bungled fumbled panicked")
CAUSES = _words("blame cause culprit fault issue problem reason")
GUIDANCE = _words("""
advice guidelines instructions knowing policies policy procedure procedures process protocol reminder reminders rule
rules runbook told training warned warning warnings
""")
INEVITABLE = _words("easier easy expected impossible inevitable likely never normal not possible unavoidable unlikely")
NEGLIGENT_WAYS = _words("""
blindly carelessly erroneously foolishly hastily incorrectly irresponsibly lazily mistakenly needlessly negligently
recklessly sloppily stupidly thoughtlessly wrongly
""")
MISTAKEN_WAYS = _words("erroneously incorrectly mistakenly wrongly")
"""Said of systems as well: these count with a person as the doer only."""
UNINTENDED_WAYS = _words("accidentally inadvertently unintentionally unknowingly")
WITHOUT_DOING = _words("""
announcing approval asking authorisation authorization bothering checking communicating confirming considering
consulting coordinating coordination following informing looking notice noticing notifying permission reading
realising realizing review reviewing telling testing thinking ticket understanding validating verifying waiting
warning
""")
HUMAN_ERROR = _words("admin administrator developer employee engineer human manual operator people personal pilot user")
ERRORS = _words("""
carelessness error errors failing failure fault faults ignorance incompetence mistake mistakes misunderstanding
misuse negligence oversight
""")
MENTIONING = _words("""
against assume assumed avoid avoiding avoids believed blame blaming called catch catches chance chances eliminate
eliminates guard handle handles handling label less likely limit limits minimise minimize more never no not open
opportunity phrase possibility potential prevent prevented prevents probability prone protect protects rather reduce
reduces reducing risk risks room scope sensitive space susceptible suspect suspected term thought tolerate
vulnerable without word
""")
"""Words before (or right after) "human error" that only mention it."""
INSULTS = _words("""
amateurish careless clueless clumsy complacent dumb fat-fingered foolish hopeless idiotic ignorant inattentive
incompetent inexcusable irresponsible lax lazy neglectful negligent reckless shameful sloppy stupid thoughtless
undisciplined unforgivable unprofessional
""")
INSULTING_NOUNS = _words("""
carelessness complacency foolishness idiocy inattention inattentiveness incompetence incompetency indifference
ineptitude laziness negligence recklessness sloppiness stupidity thoughtlessness
""")
TECHNICAL_AFTER = _words("""
allocation binding component components connection creation db delete deletion evaluated evaluation expiration
expiry fetch import imports init initialisation initialization initialized load loaded loader loading lookup match
matcher matching migration mode mount quantifier queries query regex replication restore route routes umount unmount
write writes
""")
VIRTUES = _words("""
accountability attention care carefulness caution competence concentration diligence discipline effort interest
ownership professionalism responsibility rigor rigour seriousness thoroughness vigilance
""")
LACKING = _words("inadequate insufficient lack lacked lacking lacks little no poor")
IDIOMS = _phrases("""
paying attention, nodded off, fell asleep, lost control of, sat on it, slept through, no excuse, poor judgement,
poor judgment, bad judgement, bad judgment, waved through, done their job, doing their job, did their job, do their
job, his job, her job, error on the part, asleep at the wheel, asleep on the job, dropped the ball, drop the ball,
cut corners, cutting corners, did not bother, could not be bothered, nobody bothered, no one bothered, should know
better, should have known better, knew better, took responsibility, taken responsibility, take it seriously, took it
seriously, clearly did not think, common sense, not paying attention, paid attention, pay attention, lost
situational awareness, on purpose, rookie mistake, their homework, his homework, her homework, due diligence, upon
himself, upon herself, upon themselves, my bad, own fault, looked the other way, turned a blind eye, buried their
head, finger trouble, fat finger, fat fingered, let us down, let everyone down, let the team down
""")
MERELY_TOLD = _words("blameless if instead never nobody nor not rather without")
DUTY_STATED = _words("accountable obligated obliged responsible supposed")
JUDGED = _words("""
arrogant asleep busy careless clumsy distracted drunk eager hasty impatient incompetent inexperienced lazy naive
oblivious overconfident reckless sloppy slow tired uninterested unprepared unqualified untrained
""")
"""What a third person was, told as a judgement."""
RULES = _words("""
guideline guidelines policies policy procedure procedures process processes protocol protocols rule rules
""")
LAPSING = _words("expire lapse slip")
GUILTY = _words("blame fault")
HARM = _words("breach crash damage disaster downtime failure incident loss mess outage problem")
MISTAKES = _words("""
blunder blunders carelessness error fault faults incompetence mistake mistakes negligence oversight slip
""")
MAKING = _words("committed made make makes making")

# Hindsight.
MODALS_OF_DUTY = _words("ought should")
MODALS_OF_CHANCE = _words("could might would")
HAPPENING_TO = _words("affected become been ended experienced faced had liked lost preferred seen suffered")
"""What merely happens to people: we could have lost the backup is luck."""
HUMAN_ACTS = _words("""
acted added addressed agreed alerted analysed analyzed announced anticipated applied approved asked assigned
automated avoidable avoided backed blocked briefed budgeted called caught changed checked clarified cleaned cleared
closed communicated completed configured considered consulted coordinated copied covered created decided declared
decommissioned delayed deleted deployed detected disabled discussed documented done double-checked enabled escalated
evaluated expected extended fixed flagged followed foreseen found given handled held identified included increased
informed installed instrumented investigated involved kept known limited looked looped made mentioned merged
monitored moved named noticed notified obvious omitted ordered paged patched performed picked planned postponed
predicted prepared prevented prioritised prioritized provisioned purchased pushed put quarantined questioned raised
read realised realized recorded reduced rehearsed removed renewed reported reproduced requested researched resolved
reverted reviewed rolled rotated run rushed scheduled seen sent set shared shortened simulated sized split spotted
staged stopped stored switched taken taught tested thoroughly thought told tracked trained treated tried turned
understood updated upgraded used validated verified warned well-tested written
""")
AVOIDING = _words("""
avoided caught detected discovered fixed foreseen found mitigated noticed prevented resolved shortened spotted
""")
SYSTEMIC = _words("automatic automatically by from")
BETTER = _words("""
best better correct easier enough faster prudent quicker right safer sensible simple smarter wise wiser
""")
LOOKING_BACK = _phrases("""
hindsight, in retrospect, looking back, if only, know now, saw it coming, seen it coming, see it coming, plain to
see, obvious to anyone, obvious to everyone, signs were there, signs were ignored, signs were missed, only had to,
only needed to, all they had to do, all we had to do, all it needed was, every opportunity to
""")
SYSTEM_THINGS = _words("""
alert alerts cache caches connection connections container containers data entries entry event events instance
instances job jobs message messages node nodes notification notifications packet packets page pages pod pods process
processes queries query record records replica replicas request requests row rows session sessions traffic
""")
"""What machines send, start and remove: the passive tells of a machine's work."""
CONDUCT_NOUNS = _words("call chat conversation eyes glance look message phone question word")
QUICK = _words("brief careful closer quick second short simple single")
CONDUCT = _words("""
acting announcing asking calling checking communicating consulting declaring double-checking escalating following
informing involving listening looking notifying paging pausing postponing reading rehearsing reporting reverting
reviewing rolling speaking stopping talking telling testing thinking verifying waiting warning
""")
EASY = _words("clearly completely easily entirely perfectly totally wholly")
AVOIDABLE = _words("avoidable foreseeable preventable")

# Actions.
LEAD_IN = _words("""
's action actions admins all also and are developers engineer engineers everybody everyone future going i item let
let's lets like long-term must need needs next operators people plans please potentially short-term should so
somebody someone someone's staff team then therefore they to todo try trying us want wants we will would you
""")
"""What may stand before the verb of an action."""
EXPLORING = _words("""
analyse analysing analyze analyzing ask asking assess assessing brainstorm clarify consider considering contemplate
debate determine determining diagnose diagnosing discuss discussed discussing evaluate evaluating examine examining
explore exploring identify identifying investigate investigating learn look observe ponder propose proposing
question re-evaluate re-examine reassess recommend reconsider reevaluate reflect research researching rethink review
reviewing revisit see spike study studying suggest think understand understanding weigh
""")
EXPLORING_PHRASES = _phrases("""
look into, look at, looking into, find out, find a, find the, find another, find better, find ways, finding a,
figure out, work out, think about, see if, see whether, check if, check whether, check with, confirm if, confirm
whether, get buy-in, get input, get feedback, get to the bottom, come up with a plan, come up with a strategy, come
up with a way, come up with ideas, dig into, deep dive, dig deeper, verify if, verify whether, test if, talk about,
have a look, take a look, get visibility, get a better, talk to, talk with, speak to, speak with, reach out, touch
base, sync with, chat with, root cause, start a discussion, have a discussion, start thinking, decide if, decide
whether, decide how, decide on, do research, ask if, ask whether, make a plan, plan for
""")
DEGREE = _words("""
accelerate better bolster boost broaden clean clearer decrease deepen easier encourage enhance enhancing faster
foster greater harden hardening improve improved improves improving increase increased increasing lower mature
maximise maximize minimise minimize modernise modernize optimise optimising optimize optimizing overhaul polish
promote rationalise reduce reducing refactor refactoring refine revamp rework robustify sharpen simplify solidify
stabilise stabilize streamline strengthen stronger tidy tighten tune
""")
DEGREE_PHRASES = _phrases("""
clean up, bring down, cut down, scale down noise, speed up, get better, make better, get rid of noise
""")
ATTENDING = _words("""
address addressing advocate aim align aligning be beware careful coach collaborate communicate communicating
continue coordinate deal dedicate double-check drive educate emphasise emphasize empower engage facilitate
familiarise familiarize focus follow handle handling help invest leverage liaise mind monitor observe pay practise
prioritise prioritising prioritize prioritizing refamiliarise refamiliarize remember remind reminding retrain
socialise socialize spend stay stress strive tackle teach train watch work
""")
ATTENDING_PHRASES = _phrases("""
keep an eye, keep monitoring, keep watching, keep in mind, pay attention, pay more, raise awareness, follow up, be
careful, be more, be aware, be better, be mindful, be vigilant, take care, take more care, spread the word, have a
think, keep track, make people aware, make everyone aware, make aware, stay vigilant, stay on top, share knowledge,
share learnings, increase awareness, create awareness, build awareness, do better, do more, try harder, slow down,
deploy carefully
""")
ENSURING = _phrases("ensure, ensuring, make sure, making sure, be sure, see to it, guarantee, ascertain, makes sure")
AIMLESS = _words("""
adequate adequately again appropriate appropriately aware best better carefully clear clearly consistent
consistently correctly effective effectively efficient efficiently enough good happen happens healthy plan prepared
prevented proper properly quality readiness ready reliable reliably resilient robust robustly smoothly stable
sufficient sufficiently visibility visible well
""")
"""How things should be, in words that nobody can check."""
ADDING = _words("""
add adding adopt build create deploy develop do establish get give have implement introduce make more need needs
plan provide put set setup start use want write
""")
COMPARING = _words("""
additional better clearer deeper easier enhanced faster further greater improved less more nicer proper stronger
""")
LOOSELY = _phrases("""
a closer look, a deeper look, a second look, more gracefully, more graceful, more often, more quickly, more
frequently, more carefully, more visible, more robust, more resilient, more reliable, more reliably, more stable,
more careful, more proactive, more proactively, more closely, more efficient, more efficiently, more clearly, more
regularly, more consistently, more thoroughly, more rigorous, more rigorously, more aware, more attention, more
secure, more testing, more clear, in a better way, where possible, if possible, as needed, if needed, where
appropriate, when appropriate, as appropriate, and so on, follow up, gracefully handle, best practice, best
practices, and see if, the feasibility
""")
WAYS = _words("""
better carefully closely earlier faster less more often proactively properly regularly sooner thoroughly
""")
MAKING_SO = _words("become get keep make")
COMPARATIVES = _words("""
better cheaper cleaner clearer easier faster harder less more nicer quicker safer simpler smoother stronger
""")
HEDGES = _words("etc hopefully ideally maybe perhaps possibly potentially somehow")
DELIVERING = _words("""
add attach choose create decide define deliver document enable file fix hand implement list merge open pick post
present produce propose publish raise record remove replace report schedule select send set share ship summarise
summarize write
""")
DELIVERABLES = _words("adr benchmark comparison document poc postmortem proposal prototype report rfc")
NUMBERS = _words("""
daily each eight every fifty five four half hundred monthly nine quarterly seven six ten thirty three twelve twenty
two weekly
""")
MEASURED_BY = _phrases("""
so that, such that, instead of, rather than, with a, with an, into a, into an, into one, to include, to cover, to
show, to require, to alert, to page, to fail, to reject, to check, to list, to use, to detect when, until, and
alert, and page, and notify, alert when, alert if
""")
AIMLESS_MEANS = _words("being doing enhancing getting having improving increasing learning making thinking working")
REMEDIAL_VAGUE = _phrases("""
a strategy, a plan, an approach, a solution, a policy on, a way, ways to, a better, options for, strategy for, plan
for, approach to, approach for
""")
DEVISING = _words("agree come decide define determine develop devise draw form formulate settle")

# A person as the cause.
OBSERVING = _words("""
acknowledged agreed announced asked concluded confirmed contacted declared detected determined discovered discussed
escalated explained fixed found helped identified investigated joined learned learnt managed mitigated noted noticed
observed paged raised received reported resolved responded restored saw spotted told
""")
"""What people did about the incident rather than towards it."""
MISTAKEN = _words("bad false incorrect mistaken untested unverified wrong")
BELIEFS = _words("assumption assumptions belief expectation idea impression understanding")
MISTAKING = _words("""
assumed believed confused expected failed forgot ignored misinterpreted misjudged misread missed mistook
misunderstood mixed neglected omitted overestimated overlooked rushed skipped thought trusted underestimated
""")
OMITTED = _words("""
assumed believed dismissed disregarded forgotten ignored misinformed misinterpreted misjudged misread missed
mistaken misunderstood neglected overlooked rushed thought underestimated
""")
CARELESS_WAYS = _words("""
accidentally blindly carelessly erroneously hastily inadvertently mistakenly prematurely unintentionally wrongly
""")
FRAILTIES = _words("""
carelessness complacency forgetfulness haste hubris inattention laziness miscommunication misinterpretation
misjudgement misjudgment misunderstanding negligence optimism overconfidence overreliance oversight
""")
ATTITUDES = _words("belief confidence faith haste optimism pride reliance trust")
ATTACKERS = _words("attacker attackers hacker hackers intruder intruders spammer spammers")

# Names.
WORDS_AND_NAMES = _words("""
april art august banks bill chase christian dean drew faith fields frank grace grant hope jack joy june mark may
miles page pat rich rivers rob rose sky stone sue summer will wood
""")
"""Names that are words as well: alone they are not taken for a person."""
REGARDLESS = _words("anyway nonetheless regardless")
THOROUGHLY = _words("attentively carefully closely diligently properly thoroughly")
TOO_OF_THINGS = _words("early far few junior remote small")
"""What people may be too much of without a reproach."""
SOONER = _words("beforehand earlier faster quicker sooner")
