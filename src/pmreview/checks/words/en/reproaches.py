"""The words of blame."""

from pmreview.checks.words.en.lists import verbs, words

# What was not done.
OMITTING = verbs("fail neglect omit refuse")
FORGETTING = verbs("forget")
DUTIES = verbs("""
acknowledge act adhere alert announce answer anticipate apologise apologize apply appreciate approve ask attend back
bother brief call care challenge check clarify clean close communicate compare comply conduct confirm consider consult
coordinate count cross-check declare deliver disclose dispose document double-check encrypt enforce engage ensure
escalate estimate examine execute explain familiarise familiarize fix flag follow forward fulfil fulfill hand heed help
honor honour implement inform inspect intervene investigate join know label learn listen lock log look maintain measure
meet mention monitor notify obey object obtain page patch pay perform phone pick plan prepare provide question raise
react read realise realize recognise recognize record register rehearse remember renew reply report research respect
respond return review revoke ring rotate secure seek send share sign speak stick stop submit supervise supply take talk
tell test think train understand undertake update validate verify vet wait warn watch weigh write
""")
"""What people owe one another in an incident: not doing it is told as a reproach."""
ACTED = words("acted answered called escalated informed moved reacted responded")
FALLING_TO_SOMEBODY = words("""
acted alerted asked attended called challenged checked consulted dared double-checked escalated flagged followed
informed intervened looked objected phoned queried questioned raised rang reacted read reported reviewed showed spoke
tested told turned validated verified warned
""")
"""What nobody did though it fell to somebody."""
FALLING_THEN = words("checking listening looking monitoring reading watching")
"""The same, while it happened."""
FALLING_STILL = words("answers asks calls cares challenges listens objects questions reviews tests validates")
"""The same, of every day."""
RELYING = verbs("blame count hide point rely wait")
"""With what somebody else has to do, these leave it to others."""
CROSSING = verbs("cross enter")
"""What an idea does to a mind."""
WITHOUT_DOING = verbs("""
announce ask attend authorise authorize back bother call check communicate compare confirm consider consult contact
coordinate document double-check escalate follow give glance hand helping inform inspect involve listen log look notice
notify obtain open plan prepare raise read realise realize rehearse request review run save seek take tell test think
understand validate verify wait warn collect discuss hand install measure scan speak talk try
""") | words("""
even discussion consultation rehearsal backup snapshot thought approval authorisation authorization coordination
notice permission review ticket warning agreement announcement clearance consent heads-up invitation notification
sign-off word
""")
OWED = verbs("""
adhere ask communicate consult coordinate double-check escalate follow inform notify observe read tell warn
""")
"""What people alone owe: the failure to do it is a person's, whoever is named."""
TASKS = words("duty job obligation responsibility task")
NOT_YET = words("approved complete completed done finished ready reviewed tested")

AGREED = words("""
advised agreed announced asked demanded directed expected instructed mandated obliged ordered prescribed promised
requested required specified stipulated told
""")
"""After `as`, these tell of a duty: did not weigh it as instructed."""
CARRYING_OUT = words("do done perform performed run ran")
CHECKS = words("""
audit backup check checks drill drills inspection inspections rehearsal rehearsals review reviews simulation simulations
test tests validation verification
""")
"""What somebody owes: did not do the tests."""

# What was done.
WRONGDOING = verbs("""
abuse bluff blunder botch breach browbeat bully bungle bypass cheat circumvent coerce conceal confuse contravene
dawdle deviate dismiss disobey disregard disrespect dither downplay endanger fat-finger fiddle flout flub fumble
gamble goof harass hurry ignore infringe interfere intimidate jeopardise jeopardize meddle mis-configure mis-type
misapply misapprehend misassign miscalculate misconfigure misconstrue miscount misdiagnose misdirect misfile mishandle
mishear misidentify misinform misinterpret misjudge mislabel mislead mismanage misplace misquote misread misremember
misreport misrepresent misspell mistake mistime mistype misunderstand misuse muff overestimate overlook overpromise
overrule oversell oversleep overstep panic pressure pretend procrastinate rubber-stamp ruin rush sabotage scoff shirk
shrug skim skip slack squander stonewall tamper tinker trivialise trivialize underestimate undermine underplay violate
waste withhold wreck
""") | words("caused guessed lied")
HABITS = words("confuse mistake break bypass hurry ignore misread misunderstand misuse overlook panic rush skip")
SELF_REPROACH = words("blundered botched bungled fumbled panicked")
BREAKING = verbs("break let")
RULES = words("""
agreement build everything freeze guideline guidelines policies policy procedure procedures process processes prod
production protocol protocols release rule rules site
""")
LAPSING = words("beep expire lapse pile ring rot slide slip through")
GUIDANCE = words("""
advice agreed agreement agreements approval ban better bugs checklist complaints concerns contract doubts embargo
freeze guidance guidelines handbook instruction instructions knowing misgivings missing norms objection objections
open playbook policies policy procedure procedures process protest protests protocol recommendation recommendations
regulation regulations reminder reminders request requests reservations rule rules runbook standard standards told
training warned warning warnings
""")
NEGLIGENT_WAYS = words("""
amateurishly arbitrarily arrogantly blindly carelessly obstinately unprofessionally wilfully willfully cavalierly
erroneously foolishly haphazardly hastily heedlessly incompetently incorrectly irresponsibly lazily mindlessly
mistakenly naively needlessly negligently rashly recklessly sloppily stubbornly stupidly thoughtlessly unilaterally
unthinkingly wrongly
""")
MISTAKEN_WAYS = words("""
arbitrarily blindly erroneously haphazardly hastily incorrectly lazily mistakenly naively needlessly unilaterally
wrongly
""")
"""Said of systems as well: these count with a person as the doer only."""
WRONG_IN_US = words("erroneously hastily incorrectly lazily mistakenly naively wrongly")
"""Of these, what judges ourselves as well."""
UNINTENDED_WAYS = words("accidentally accidently inadvertently unintentionally unknowingly unwittingly")
SPITE = words("""
against although breach contrary contravention defiance despite disregard heedless instead spite though violation
""")
"""What sets an act against what was known or agreed."""
CHOSEN = verbs("choose elect opt prefer")
"""Before `not to`, what somebody left on purpose."""
CHOOSING = words("choose chose chosen decided preferred")
"""Before `to`, these make a wrong that was meant."""
LEFT_UNDONE = words("""
on open running unanswered unattended undocumented unencrypted unlocked unmonitored unpatched unprotected unread
unsecured untouched
""")
UNREADY = words("half-baked half-finished unapproved unchecked unfinished unreviewed untested unverified")
BROKEN = words("broken buggy defective faulty")
SHIPPING = verbs("commit deliver deploy merge publish push release ship upload")
"""What hands a broken thing on, rather than to find or to mend it."""
ILL_TIMED = words("early fast hastily late little long much quickly slow slowly soon")
"""After `too`, a reproach of a person and a plain fact of a thing."""
SEATS = words("board bridge call calls chair committee couch floor panel site sofa train")
"""What people sit on without a reproach."""
REGARDLESS = words("anyway nonetheless regardless")
BAD = words("""
abysmal amateurish arbitrary awful bad careless clumsy deliberate doubtful dreadful faulty foolish hasty ill-advised
incomplete ill-considered ill-judged ill-timed improper inadequate inappropriate incompetent incorrect inept
insufficient lacklustre misguided negligent perfunctory poor questionable rash reckless shoddy sloppy superficial
terrible unauthorised unauthorized unfortunate unilateral unprofessional unskilled unwise wilful willful wrong
""")
BAD_IN_US = words("bad foolish horrible poor rash reckless stupid terrible wrong")
BADLY = words("badly inadequately poorly terribly")
CHOICES = words("""
job advice answer guidance information instruction instructions call calls choice choices decision decisions judgement
judgment
""")

# Whose fault it was.
CAUSES = words("blame cause culprit fault issue problem reason")
COMING = verbs("boil come")
"""Before `down to`, these make a cause of who follows."""
GUILTY = words("blame culpability fault guilt mistake")
CHARGED = words("""
accident breach breakage chaos collapse confusion crash damage damages delay delays disaster downtime error errors
failure failures fiasco incident leak loss losses lost mess missing mix-up outage outages problem problems this wrong
""")
"""What responsibility is laid on somebody for."""
LYING = words("belongs fall falls fell go goes is lay lie lies lying rest rests sits was")
BEARING = verbs("bear carry share shoulder") | words("deserve deserves has own owns")
MAKING = verbs("commit do make")
MADE = words("caused committed done introduced made perpetrated")
"""Between a fault and whose it was."""
FAULTS = words("""
blunder blunders carelessness error errors failing failings failure failures fat-fingering fault faults haste
ignorance inability inaction inattention incompetence indecision lapse mistake mistakes misunderstanding misuse
misconfiguration misconfigurations misinterpretation miscalculation neglect negligence omission oversight oversights
refusal reluctance slip typo typos unwillingness
""")
"""What is held against people where it is theirs: the operator's mistake, a typo by the admin."""
OWN_FAULTS = words("""
arrogance blunder carelessness fault haste ignorance impatience inaction inattention incompetence indecision mistake
mistakes negligence oversight stubbornness
""")
"""What is owned with a pronoun alone: our own haste. `Our error` is an error message as well."""
CONDUCT = words("""
bickering cockiness conceit cowardice disobedience disregard indecisiveness infighting malpractice misbehaviour
misbehavior misoperation mis-operation misreading non-compliance noncompliance obsession over-confidence pettiness
pride slackness smugness tardiness wrongdoing bluff bravado bungling dithering eagerness ego excuse excuses fiddling
foot-dragging forgetfulness gaffe gaffes goof greed hesitation hubris impatience indecision inertia inexperience
insistence laziness meddling misconduct mishandling misjudgement misjudgment mismanagement misstep missteps naivete
naivety nonchalance obstinacy over-eagerness overconfidence procrastination recklessness screw-up screw-ups shortcut
shortcuts slip-up slip-ups sloppiness slowness stubbornness temper thoughtlessness tinkering unprofessionalism vanity
zeal
""")
"""What is held against somebody else where it is theirs: Olaf's shortcut. `Our shortcut` is an honest account."""
UNDONE = words("reluctance failure inability lapse neglect omission refusal unwillingness")
OF_WORK = words("""
attempt attitude behaviour behavior checking coding communication conduct cooperation coordination craftsmanship
decision-making diligence documentation engineering estimation execution follow-up handling housekeeping implementation
judgement judgment leadership maintenance management operation planning preparation prioritisation prioritization
reading reviewing supervision teamwork testing timing usage use work working workmanship
""")
OF_SLOPPY = OF_WORK | words("and job of on review reviews work")
FRAIL = words("""
admin administrator developer employee engineer human individual manual operator people personal pilot staff
technician user
""")
INEVITABLE = words("easier easy expected impossible inevitable likely never normal not possible unavoidable unlikely")
MENTIONING = words("""
about against assume assumed avoid avoiding avoids believed blame blaming called catch catches chance chances classed
classified closed eliminate eliminates guard handle handles handling label less limit limits minimise minimize more
never no not open opportunity phrase possibility potential prevent prevented prevents probability prone protect
protects rather reduce reduces reducing risk risks room scope sensitive space susceptible suspect suspected term
thought tolerate vulnerable without word
""")
"""Words before (or right after) "human error" that only mention it."""

ON = words("all entirely purely solely squarely")
"""Before `on`, these lay something on somebody: it is all on the network team."""
NAMES_A_THING = words("handling logging or")
"""After "human error", these make a thing of it that look like the end of a phrase."""
MERELY_TOLD = words("blameless if instead let never nobody nor not rather without")
"""Before a judgement, these take it back."""
ENTRUSTED = words("""
clients colleagues community customers guests members passengers patients people pupils readers residents students team
tenants users visitors
""")
"""Those whom one can fail."""
CARRIED_OUT = words("carried done filled given held inspected kept made performed put signed taken written")
MANAGED = words("admirably brilliantly coped managed succeeded well")
"""With these, what was done against the odds is told to somebody's credit."""
PRAISED = words("correct correctly fortunately luckily right rightly thankfully")
"""With these, what was done unasked is told to somebody's credit."""
