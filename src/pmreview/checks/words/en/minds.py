"""The words of what somebody had in mind, did not mind, took for something else or chose."""

from pmreview.checks.words.en.causes import CONVINCED, HANDLED
from pmreview.checks.words.en.lists import gerunds, phrases, verbs, words

# Why or how somebody did it.
MOTIVES = words("""
ambition anger boredom carelessness compassion convenience courtesy curiosity deference desperation eagerness
embarrassment enthusiasm fatigue fear frustration goodwill habit haste ignorance impatience inertia kindness laziness
loyalty optimism politeness pride respect routine shame spite stubbornness superstition tradition zeal
""")
"""What somebody acts out of."""
HURRIES = words("hurry rush haste")
FREE_WAYS = words("eye feel guess guesswork habit heart intuition rote")
"""After `by` or `from`, how somebody does a thing without looking."""
BY_CHANCE = words("hunch whim guess")
RECALLED = words("""
calculated carried copied dialled done drawn entered filled given quoted recited recreated retyped set typed written
""")
SUPPOSED = words("""
assumption belief certainty confidence conviction expectation hope illusion impression misapprehension notion
understanding
""")
"""After `in the`, `on the` and `under the`, what somebody acted in."""
WHIMS = words("convenience fun")

# What was not seen or heeded.
UNHEEDED = words("""
ignored overlooked unanswered unchallenged unheard unheeded unopened unquestioned unread unremarked unreported unseen
unnoticed
""")
REMAINING = words("been closed deleted gone kept lain lay left passed remained sat stayed went")
ASKED_BY_MACHINES = words("""
buffer bytes packet packets ping pings probe probes queries query queue request requests socket
""")
MINDS = words("anybody anybody's anyone anyone's everybody everyone her him me mind minds somebody someone them us")
COMING_TO = words("come dawn dawned occur occurred")
"""Before `to`, what an idea does to somebody."""
ESCAPING = words("crossed cross entered enter escape escaped slip slipped")
ATTENTION = words("attention memory mind minds notice sight")
NOT_HEEDED = words("""
anticipated asked challenged consulted double-checked envisaged escalated foreseen heeded paid pondered questioned
rehearsed remembered thought
""")
"""With `not`, what somebody could have done, said of what it would have been done to."""
PASSED_ON = frozenset(
    phrases("""
passed on, handed over, taken into, taken seriously, thought of, thought through, looked at, written down, spoken
about, talked through, called out, called in
""")
)
READABLE = words("""
advice agreement announcement checklist comment convention conventions documentation guide instruction instructions
label letter manual memo note notes notice order orders plan policies policy procedure procedures process processes
protocol protocols recommendation recommendations report rule rules sheet sign step steps warning warnings
""")
"""What nobody but people read or follow."""
READ_OR_KEPT = words("adhered complied followed kept obeyed observed read respected")
HEED = words("attention care consideration heed importance notice regard thought weight")
PAID = words("attached devoted given paid taken")
LITTLE = words("inadequate insufficient little no not scant")
INTERIM = words("interim makeshift provisional stopgap temporary")
ARRANGED = words("""
access account block bridge cable exception fix fixture measure password patch permission rule workaround
""")
TAKEN_BACK = words("disconnected removed reset reverted revoked undone withdrawn")
KNOWN = words("""
advice alarm alarms alert alerts asked ban complaints concerns doubts instructions misgivings notice notices objection
objections promised protest protests recommendation recommendations reminded reminder reminders reservations told warned
warning warnings
""")
"""After `although` or `despite`, what somebody had to go by."""

# What was taken for something else.
JUDGED = words("""
believed brushed classed classified considered deemed dismissed filed held interpreted judged rated read regarded seen
taken thought treated understood viewed waved written
""")
HARMLESS = words("""
acceptable approval benign enough fine good obsolete overkill safe settled stable sufficient unused blip bluff
coincidence consent cosmetic drill exercise expected false fluke glitch harmless hiccup hoax impossible improbable
insignificant irrelevant joke low low-risk minor negligible noise nonsense normal optional outlier prank proof redundant
routine superfluous tolerable trivial uncritical unimportant unlikely unnecessary usual
""")
"""What a thing is to somebody who has no worry about it."""
SEEMING = words("appeared looked seemed")
TAKING = words("interpreted read regarded saw taken took treated understood viewed")
"""Before `for` or `as`, what the first person held a thing to be."""
ESTIMATING = words("""
calculated estimated guessed judged reckoned supposed presumed deemed gambled betted overrated underrated
""")
HOPED_FOR = frozenset(
    phrases("""
counted on, banked on, bet on, hoped that, hoped for, reckoned with, calculated with, hoped the, gambled on, built on,
believed in
""")
)
FIGURES = words("a about an around at half one only ten three two")
INCURIOUS = words("""
absorbed accustomed adamant blinded bored cocky cynical dazzled engrossed greedy lulled naive seduced smug stubborn
tempted careless complacent distracted drowsy eager exhausted fixated impatient inattentive inclined keen lax negligent
nonchalant optimistic overconfident preoccupied reluctant sleepy sloppy tired unconcerned unwilling
""")
"""What somebody was, before or after which there is nothing to ask but why."""
ACCUSTOMED = words("accustomed used")
MINDED = CONVINCED | INCURIOUS | ACCUSTOMED | words("habit habits hurry impression")
BECOMING = words("became become got grew grown gotten was were")

# What somebody chose.
AGAINST = words("against not")
SKIPPING = verbs("""
accept bypass cancel live cut defer delay disable drop forgo ignore leave omit postpone press proceed push rush save
skip wait
""")
CHOOSING = words("agreed chose chosen decided elected opted preferred")
GOING_ON = frozenset(
    phrases("""
went ahead, pressed ahead, pressed on, pushed ahead, pushed on, put off, gave in, lost sight, lost track, cut corners,
took chances, jumped to, settled for, told nobody, asked nobody, waited too, acted too, reacted too, leapt to,
shrugged off, brushed aside, gave up, turned a, left it, saw no, felt no, felt safe, felt sure, said nothing, did
nothing, asked no, told no, left out, did without, went without, made do, dispensed with, passed over, had doubts,
meant to, got round, got around, went with, went for, clung to, stuck to, fell for, fell into, lived with, sat on,
looked away, talked ourselves, told ourselves, persuaded ourselves, allowed ourselves, lulled ourselves
""")
)
"""What the first person did, in two words, that makes one ask why."""
PUTTING_OFF = gerunds("cancel defer delay dismiss ignore postpone silence skip snooze")
LAPSING = words("lapse expire slide slip drift")
BENT = frozenset(
    phrases("""
corners cut, rule bent, rules bent, eye turned, chances taken, hopes pinned, conclusions drawn, precautions neglected
""")
)
"""What is said of rules and corners: they were cut, they were bent."""

HURRIED = HURRIES | FREE_WAYS | BY_CHANCE | {"fear", "force", "memory"}
RECKONING = frozenset(said.split()[0] for said in HOPED_FOR)
BENDING = frozenset(said.split()[0] for said in BENT)
DROPPED = words("deferred disregarded downplayed postponed waived")
STEPS = (
    DROPPED | {"stopped", "kept", "let", "hoped", "meant", "wanted"} | frozenset(said.split()[0] for said in GOING_ON)
)
ROUTINELY = words("""
always habitually happily just longer no normally often readily regularly routinely simply still tend tends usually
""")
CUTTING_CORNERS = words("""
assume believe bypass bypasses circumvent circumvents click clicks disable disables dislike disregard disregards
distrust forget forgets ignore ignores lend lends mute mutes neglect neglects omit omits overlook overlooks override
overrides postpone postpones prop props silence silences skip skips snooze snoozes tape tapes
""")
"""What somebody does time and again."""
SIDES = words("""
companies company crew crews department departments desk desks firm firms group groups half halves parties party shift
shifts side sides team teams two unit units
""")
EACH = words("both each either everybody everyone neither")
THINKING = words("assumed believed hoped presumed thought")
SAYING = words("asked done mentioned said undertaken")
PARTIES = words("""
agency bank beginner board boy brigade builders burglar cab child coach council court embassy factory family farm firm
founder girl guest hall headquarters hospital hoster hq kitchen lab laboratory lady landlord locum lodger man ministry
movers neighbour office outsider outsourcer passenger passer-by pharmacy po po's postdoc predecessor presenter sacristan
school secretariat stand-in studio substitute translator visitor ward warehouse werkstudent winner woman workshop yard
""")
"""Who is told of as somebody where they do what hands do: the lab unplugged it."""
HANDS_ALONE = words("""
apologised apologized clicked forgot insisted leaned leant misdialled misfiled misheard mislaid mistyped neglected
overlooked phoned promised spilled spilt typed unplugged unscrewed
""")
"""What no machine does, whoever is named."""
VOICES = words("""
advice advices call concern concerns doubt doubts hint invitation objection objections offer offers opinion question
questions reminder suggestion suggestions warning warnings
""")
"""What people say or ask for."""
VOICED = words("accepted answered heard made obtained put raised sought taken voiced")
WAVED_OFF = frozenset(
    phrases("""
brushed aside, brushed off, played down, shrugged off, waved away, waved through, waved off, talked down, talked away,
laughed off, forced past, rushed through, hurried through, smuggled in, smuggled past,
sneaked in, explained away, chalked up, swept aside, thrown away, turned down, pushed aside, put off,
ticked off, glossed over, filed away, put aside, laid aside, pushed down, put up
""")
)
WAVING = frozenset(said.split()[0] for said in WAVED_OFF)
EASIER = words("cheaper convenient custom customary easier faster habit handier quicker simpler tradition usual")
"""What makes people do what they do."""
FOR_HANDS = HANDLED | HANDS_ALONE | THINKING | words("cut handed painted refused shut stacked switched threw turned")
LEFT_TO_OTHERS = THINKING | words("blamed expected left passed pointed pushed refused relied told trusted waited")
"""What each side does where both do not."""
OFFHANDED = frozenset(phrases("the cuff, the nod, gut feeling, deaf ears, thin air, a drawer, the backburner, the air"))
OFFHAND = frozenset(said.split()[1] for said in OFFHANDED)
"""Off the cuff, on the nod, on deaf ears."""
RECORDING = words("added booked entered marked noted put written")
RECORDS = words(
    "agenda board book books calendar checklist diary list log logbook minutes plan roster schedule sheet ticket"
)
"""Where people put down what is to be done."""
FOUND = words("complaint crack damage defect fault finding hazard incident leak miss observation")
"""What people report."""
