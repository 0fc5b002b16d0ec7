"""The words by which an answer stops at a person."""

from pmreview.checks.words.en.lists import gerunds, phrases, verbs, words

OBSERVING = words("""
acknowledged agreed alerted announced asked concluded confirmed contacted declared detected determined discovered
discussed escalated explained fixed flagged found helped identified investigated joined learned learnt managed mitigated
noted noticed notified observed paged raised received reported resolved responded restored saw spotted suspected told
""")
"""What people did about the incident rather than towards it."""
SEEN = words("noticed observed saw spotted")
MISTAKEN = words("poor bad false incorrect mistaken untested unverified wrong")
BELIEFS = words("judgement judgment decision assumption assumptions belief expectation idea impression understanding")
MISTAKING = verbs("""
assume attribute believe conflate confuse convince discount disregard downplay expect fail fixate fool forget gamble
guess ignore imagine misattribute miscalculate miscount misdiagnose mishandle misinterpret misjudge misread miss mistake
misunderstand mix mistype neglect omit overestimate overlook presume procrastinate reason reckon rely rush skip think
trust underestimate
""")
"""What the first person admits to."""
PERCEIVING = verbs("catch notice run see spot use wait")
OMITTED = words("""
assumed believed dismissed disregarded eyeballed forgotten guessed ignored misinformed misinterpreted misjudged misread
missed mistaken misunderstood neglected omitted overlooked presumed rushed shelved skimmed skipped thought
underestimated
""")
RECOGNISED = words("""
announced appreciated briefed communicated considered consulted informed mentioned realised realized recognised
recognized told understood warned
""")
SUPPOSING = words("assumed believed presumed thought trusted")
"""With nobody before them, as the first word of an answer, what somebody held to be so."""
IN_OUR_HEADS = words("""
assumption assumptions estimate estimates expectation guess idea judgement judgment picture reading understanding
""")
"""What was in our heads, and may be told to have been wrong."""
INSTINCTS = words(
    "assumption attitude belief confidence faith gut hope hunch instinct intuition mindset optimism reflex trust"
)
"""What was ours, and in our minds."""
HELD = words("""
assumption belief confidence consensus conviction expectation feeling hope idea illusion impression notion perception
sense understanding
""")
"""Before `that`, what people had in mind: there was a feeling that it would hold."""
CARELESS_WAYS = words("""
accidentally blindly carelessly erroneously hastily inadvertently mistakenly prematurely unintentionally wrongly
""")
FRAILTIES = words("""
absent-mindedness carelessness complacency distraction forgetfulness haste hubris ignorance impatience inadvertence
inattention laxity laxness laziness misapprehension miscommunication misconception misinterpretation misjudgement
misjudgment misperception misreading misunderstanding negligence optimism over-confidence over-reliance overconfidence
overreliance oversight recklessness thoughtlessness
""")
ATTITUDES = words("belief confidence faith haste optimism pride reliance trust")
MUCH = words("""
blind boundless exaggerated excessive false misplaced much naive over unbounded undue unfounded unjustified unwarranted
""")
ATTACKERS = words("""
adversary attacker attackers burglar burglars cybercriminal cybercriminals fraudster fraudsters hacker hackers imposter
impostor insider insiders intruder intruders extortionist extortionists cheater cheaters phisher phishers sabotage
saboteur saboteurs scammer scammers spammer spammers squatter thief thieves troll trolls vandal vandalism vandals
""")
THOROUGHLY = words("seriously attentively carefully closely diligently thoroughly")
BREACHES = words("breach disregard non-compliance noncompliance violation")
HAVING = words("""
authored built designed developed drawn funded heard held hosted known led maintained managed operated owned
provided run seen shared sold staffed supplied used written
""")
"""What a thing is to people, rather than what they did to it."""
BY_HAND = words("""
changed chosen clicked copied corrected deleted deployed detached dropped edited entered executed merged modified pasted
patched picked pulled removed renamed resized rolled rounded restarted rebooted run selected typed unplugged uploaded
""")
"""What hands do: wrong disk removed."""
KEPT = words("carried disclosed discussed held kept placed published removed saved shared stored taken thrown")
"""What is done with a thing, against the rules."""
NEVER_A_CAUSE = words("""
acquired affected approached arrived became bought built came covered encountered endured existed experienced faced fell
gone grew held inherited joined knew lacked maintained needed owned remained resigned retired saw shared staffed stayed
suffered understood underwent waited worked
""")
"""What a person does or is in the course of things: only two people knew the job."""
LEFT_BY_HAND = verbs("""
add adjust attach change cherry-pick connect copy delete deploy disable disconnect enable extend fasten install isolate
lower merge move open press pull push put remove rename replace reset restart restore retract revert roll save schedule
search set shut start switch tag try turn upload
""")
"""What hands do to a thing, where a third person did not."""
UNTHOUGHT = verbs("account anticipate assume bargain believe dare expect foresee guess imagine reckon suspect trust")
"""What the first person had not in mind."""
LOOKED = words(
    "asked checked compared considered debugged examined looked measured read reviewed tested tried verified"
)
"""What people do to know, and may stop too early."""
BEYOND_US = words("conceive fathom imagine picture resist")
"""After `could not`, what the first person never had in mind, or had not the will to."""
UNCHOSEN = words("exist get have know notice receive see")
"""What is not for a person to do or to leave: did not even see it."""
DECIDING = words("choice decision")
"""Before `to`, an act of people: the decision to skip the test."""

HANDLED = BY_HAND | words("""
addressed attached bolted booked bumped cabled coiled connected crossed dialled entered filed fitted flipped folded
glued hoisted hooked hung inserted installed keyed labeled labelled lashed latched mislabelled mislaid mixed moored
mounted nailed parked patched placed plugged positioned posted poured pressed put screwed sewn soldered sorted stacked
stapled stitched stored stowed strung stuck swapped switched taped threaded tied tightened torqued turned welded wired
""")
"""What hands do to a thing, or to the wrong one."""
OVERDONE = HANDLED | words("driven filled heated lifted loaded rushed")
TOO_MUCH = words("close deep early far fast hard heavy high hot late long low much quickly short soon tight")
LEFT_SO = words("""
ajar behind connected disabled enabled half in lying off on open plugged running standing switched turned unattended
undone unfastened unlabelled unlatched unlocked unplugged unsecured unsupervised
""")
"""How somebody left a thing: left open."""
LEFT_UNDONE = words("""
bolted cleaned closed disinfected emptied fastened handed latched locked put refilled returned revoked screwed secured
shut sealed signed switched taken tightened turned unplugged washed wiped withdrawn
""")
"""What hands had to do, and did not: was not tightened."""
CHOSEN = words("""
bottle box button cable checkbox drawer drive fuse hose key knob lever line menu outlet pin plug port row shelf shell
slot socket switch tab tap terminal tray valve window wire
""")
"""What hands pick, so that the wrong one is a person's slip."""
HASTY = words("careless hasty hurried inattentive negligent reckless rushed sloppy thoughtless unthinking")
MISDOING = gerunds("""
assume believe confuse expect forget ignore misinterpret misjudge misread misunderstand neglect omit overestimate
overlook presume rely rush skip trust underestimate
""")
"""With nobody before them, these still tell of somebody: skipping the test."""
CONVINCED = words("certain confident convinced sure")
MIXED = words("""
interchanged misaddressed miscalculated miscounted misdiagnosed misestimated misdialled misdirected misfiled misheard
misidentified misjudged miskeyed mislabelled mislaid mismeasured misnumbered misplaced misquoted misremembered
misreported misspelt mistimed mistyped mixed swapped transposed
""")
WRITTEN = words("""
contract delivery drawing guide instruction instructions invoice label list manual map note order plan procedure roster
schedule sheet slip ticket timetable
""")
"""What says how it was meant to be."""
RECOVERING = words("""
abort call cancel declare disable escalate evacuate fail fall halt isolate mitigate notify page pause publish quarantine
repair restore revert roll rollback stop suspend switch withdraw
""")
"""What is decided to end an incident rather than towards it: the decision to roll back took an hour."""
MENTAL = BELIEFS | DECIDING | words("attempt insistence order refusal wish")
"""What somebody has in mind or wants, where it is theirs: the fitter's choice."""
DOING = gerunds("click copy cut delete deploy do edit enter give let merge paste pull push put reboot take type unplug")
"""What people do, as a whole answer: pasting a key in the wrong window."""
MOVES = words("called changed left moved started switched")
APPROVED = words("accepted approved checked confirmed countersigned read reviewed signed tested verified")
SEVERAL = words("all both five four many several three two")
"""How many people did it, which is a safeguard that did not hold."""
TAKEN_ASIDE = words("apart away backup backups care down offline out over part place place snapshot steps time")
"""After `took`, what is done with a thing, and not what it is taken for."""
AWAY = frozenset(
    phrases("""
left for, left in, left on, moved to, moved into, changed job, changed jobs, changed roles, changed team, changed teams,
switched team, switched teams
""")
)
EMPLOYERS = words("company firm organisation organization project team")
"""Where somebody went, or what they left."""
FELT = words("agreed argued decided deemed expected felt hoped judged reasoned reckoned supposed taken understood")
"""After `it was`, before `that`, what people held to be so."""
IN_MIND = MISDOING | gerunds("fear hope mistake suppose think")
COMING_TO_KNOW = gerunds("know realise realize")
"""What somebody had, or with `not` had not, in mind while they did it."""
COME_BACK_TO = words("reconsidered redone repeated restarted revised revisited tidied")
PUT_BACK = words("changed moved put rolled set swapped")
BETWEEN_STOOLS = words("fell fallen slid slipped")
CRACKS = words("chairs cracks gaps net stools wayside radar")
"""Where a thing falls that nobody looks after."""
PASSWORDS = words("credentials passcode passphrase password passwords pin")
KEPT_BADLY = words("changed guessed replaced reused rotated shared")
"""What people do with a password, or do not."""
FOUND_DEAD = words("""
broker brokers host hosts instance instances leader member members node nodes peer peers replica replicas worker workers
""")
"""What machines presume to be dead."""
OF_JUDGEMENT = words("""
attention concentration courage curiosity discipline imagination judgement judgment mind nerve
patience thought vigilance
""")
"""What fails in people: an error of judgement, a lapse in concentration."""
SAVED = words("effort time trouble typing walk walking work trip trips steps")
"""What people save themselves."""
