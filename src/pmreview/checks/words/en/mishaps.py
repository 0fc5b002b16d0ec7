"""The words of what went amiss at somebody's hands, mostly with nobody named."""

from pmreview.checks.words.en.causes import HANDLED, MENTAL, MIXED
from pmreview.checks.words.en.lists import gerunds, participles, phrases, verbs, words
from pmreview.checks.words.en.reproaches import OWED

# What somebody did.
DONE = HANDLED | words("""
accepted activated agreed altered announced applied approved begun booked bought bridged brought bypassed calculated
called cancelled carried cast changed charged cleared closed commissioned committed completed conducted cut deactivated
decommissioned demolished disabled done drained drawn drilled dug emailed emptied enabled estimated exchanged executed
faxed filed filled flashed given granted handed held hired initiated isolated issued kept labelled launched led lifted
locked lowered made mailed merged migrated moved opened ordered organised organized packed paid painted performed phoned
planned poured powered prescribed printed promised published purchased quoted raised recalled recited recreated
redirected reduced relayed released repaired replaced requested retired retyped rewired rolled scheduled sealed sent
served set shipped shut signed silenced skipped sold stamped started stopped switched taken tested ticked torn
transferred turned typed unbolted undertaken unlocked unscrewed updated upgraded used waved weighed wiped withdrawn
written
""")
"""What people do to things in the course of work."""
NOT_PICKED = words("connected executed inserted installed mounted patched placed put run stored")
CHOSEN_WRONG = (HANDLED - NOT_PICKED) | words("""
addressed booked bought brought called closed collected couriered cut delivered dialled dismantled drained drilled
earthed emailed emptied entered faxed filed filled flashed given handed invoiced isolated locked mailed opened operated
ordered packed paid phoned prescribed printed quoted rebooted uploaded aligned counted measured sealed shipped shut
signed sold stamped tagged taken unbolted unlocked unscrewed weighed wiped
""")
"""What somebody does to the one thing that was picked out of several."""
MACHINE_WORK = words("""
address bucket cert certificate cidr column data database default digest encoding entry field filter format header id
image index interface ip key line locale metric namespace node offset page parameter path pod port property query
record region replica response result route schema setting shard string template time timeout timezone token type unit
url value variable version zone
""")
"""What programs pick as well, so that the wrong one tells of nobody."""
CAUSING = words("conducted done executed initiated issued made performed pushed taken triggered undertaken")
"""Done by somebody, with what came of it: a switch-over performed by the supplier caused …"""

# What was to be done before.
PREPARATIONS = words("""
agreement announcement approval authorisation authorization backup backups briefing check checks clearance consent
consultation coordination countersignature discussion dry-run explanation guidance handover inspection instruction
instructions notice permission permit pre-check preparation rehearsal review risk-assessment second-opinion sign-off
signature signatures snapshot supervision test testing tests thought ticket training trial warning
""")
"""After `without`, what somebody went ahead without."""
PREPARED_IN_TWO = frozenset(
    phrases("""
dry run, trial run, test run, rollback plan, roll-back plan, back-out plan, backout plan, fallback plan, change
request, work order, second pair, second person, peer review, risk assessment, method statement, safety net
""")
)
ASKING = gerunds("""
agree announce ask bother brief clear communicate compare confirm consult contact coordinate discuss double-check have
inform involve listen look notify obtain read rehearse request review see talk tell test think try understand wait warn
""")
TOLD_FIRST = words("""
approved asked checked cleared consulted informed involved looked notified read reviewed seen tested told verified
warned watched
""")
PRACTISED = words("""
demo drill exercise experiment experiments rehearsal training trial workshop demonstration lesson course
""")
PRACTISED_OF = words("chaos failover fail-over fire load performance stress penetration smoke test training")
"""Before `test` or `session`, what is tried out."""
LIVE = words("live production prod productive real running")
PROJECTS = words("""
campaign call change cut-over cutover deployment drill escalation evacuation go-live incident launch maintenance
migration move release repair roll-back roll-out rollback rollout switch-over switchover test ticket trial upgrade work
works
""")
"""What people start and end."""
STARTED = words("announced begun called cancelled closed concluded ended started stopped launched")
ONLY_PEOPLE_ARE = words("alerted asked briefed called consulted informed involved paged told warned")
SLOW_OR_HASTY = words("early fast hastily late quickly soon")
SAID_TOO_LATE = words("announced declared escalated")

# Acts as nouns.
RASH = words("""
arbitrary careless clumsy cursory half-hearted haphazard impatient impulsive hasty hurried ill-advised ill-considered
ill-judged imprudent inattentive incautious lax misguided naive naïve negligent over-cautious over-hasty over-optimistic
overhasty overoptimistic perfunctory precipitate premature rash reckless rushed slapdash sloppy superficial thoughtless
unannounced unapproved unauthorised unauthorized uncoordinated uncritical unilateral unquestioning unrealistic
unsupervised unthinking
""")
"""How people act."""
ACTS = words("""
acceptance act action actions announcement answer approval assessment briefing celebration change changes check choice
click double-click cleanup closing closure communication conclusion conclusions copying decision deletion deployment
diagnosis escalation estimate fix forecast glance handling handover inspection installation intervention interventions
interpretation judgement judgment labelling launch look maintenance merge optimism planning preparation purchase push
reaction reading reboot release removal repair replacement reply response restart review reviews rollback rollout sale
shutdown sign-off switch-over switchover test testing tests upgrade use work
""")
MISJUDGED = words("""
amiss bad false faulty inaccurate incorrect misguided mistaken naive optimistic poor unrealistic wrong
""")
JUDGEMENTS = words("""
advice choice conclusion conclusions diagnosis estimate estimates estimation guess interpretation judgement judgment
planning preparation prioritisation prioritization
""")
SLOW = words("belated delayed late slow sluggish tardy")
ANSWERS = words("""
action answer arrival call communication decision escalation feedback handover information notice notification reaction
reply response
""")
LATE_ALONE = words("call decision declaration escalation")
PARTED = (
    (MIXED - {"mixed", "swapped"})
    | participles("forget ignore misjudge misread mistake mistype misunderstand neglect overlook underestimate")
    | {"mixed-up"}
)
"""What a thing is by somebody's slip: a forgotten step."""
DUE = words("""
alarm alert appointment briefing call check comma comment deadline detail digit handover hint inspection item letter
line meeting mention notice page reminder renewal rehearsal review sign step test training update warning word
""")
"""What a person misses or skips."""
FAILING_TO = OWED | verbs("""
anticipate consider heed listen look mention question realise realize remember think understand
""")
STATES_OF_MIND = words("""
animosity apathy arrogance boredom bravado convenience cowardice credulity curiosity disobedience disrespect distrust
envy favouritism feud forgetfulness greed groupthink gullibility hesitancy hesitation hurry indecision indifference
indiscipline inflexibility jealousy laziness meanness micromanagement mistrust mix-up mixup naivety over-optimism
overoptimism penny-pinching perfectionism pride quarrel reluctance resentment rivalry short-sightedness shortsightedness
sloppiness stinginess stubbornness thrift unwillingness vanity zeal
""")
SAID_OF_MINDS = frozenset(
    phrases("""
wishful thinking, tunnel vision, slip of, mistaken identity, bad timing, poor timing, fear of,
force of, better judgement, better judgment, better knowledge, blind trust, blind faith, bad habit, clerical error,
typing error, handling error, keying error, operating error, entry error, mental lapse, momentary lapse,
memory lapse, false sense
""")
)
MINDS_IN_TWO = frozenset(said.split()[0] for said in SAID_OF_MINDS)
OF_MIND = MENTAL | words("""
absent-mindedness caprice choice conviction curiosity eagerness estimate fear guess habit habits haste hesitation hope
hunch idea impatience insistence obstinacy optimism pride reluctance stubbornness unwillingness whim zeal
""")
"""What somebody has, as nothing else does: the planner's optimism."""
PROGRAMS = words("code function hard-coded hardcoded implicit library parser program query script")
"""What has assumptions of its own."""
MISUSES = words("abuse disregard disrespect misuse neglect")
"""Before `of`, what somebody did with a thing."""
IMPROPER = words("careless clumsy improper inadequate incorrect wrong")
HANDLINGS = words("""
assembly cabling dosage dosing fastening fitting handling labelling lifting loading mounting operation packing stacking
storage stowage threading use wiring
""")
"""What hands do, as nouns."""
CODED = words("""
api argument arguments boolean byte cache character characters class cursor data date dates descriptor encoding error
errors event events exception exceptions field function handle index input integer library lock locks memory message
method null object parameter pointer request requests resource response signal socket sockets string thread threads time
timeout type types unicode utf-8 value values
""")
"""What programs handle."""
SCARCE = words("insufficient lack lacking little no poor scant want")
VIRTUES = words("""
attention attentiveness courage curiosity decency forethought heed humility interest leadership manners patience
politeness presence regard respect restraint self-control self-discipline suspicion teamwork thought willingness
""")
ANSWERING = gerunds("""
accept act approve bypass call choose confirm circumvent clear close connect decide declare disable disregard drive edit
enter escalate fit flip handle ignore jump leave lend lift load mix move mute open operate override pick plug pour press
prop put react replace run rush send select share shut silence start stop switch tap test throw tick tie trust try turn
use wipe work
""")
"""What people do, as a whole answer if it is told what was wrong with it."""
MANUAL = gerunds("bypass circumvent disregard leave lend mute override press prop silence tap tick tie turn")
"""What no program does to a thing, as a whole answer."""
REVERSED = frozenset(
    phrases("""
upside down, back to, inside out, wrong way, other way, once more, in reverse, by mistake
""")
)
JUDGED_IN = JUDGEMENTS | HANDLINGS | words("counting handover reading reckoning")
"""What people get wrong where they make a mistake in it."""
RECIPIENTS = words("""
address addressee building client counter customer department door drawer family folder guest hotel list member office
parent patient person platform pupil recipient room school shelf side station store student table tenant terminal
side ward window
""")
"""Where people send, put or do a thing."""
SUBSTITUTED = HANDLED | words("booked delivered given mailed ordered printed published sent shipped sold")
"""What somebody did with one thing in place of another."""
COMPARED = words("checked compared confirmed counted measured tested verified weighed")
RESTORED = words("""
closed disconnected re-enabled reactivated reconnected removed reset restored returned reverted revoked switched taken
turned undone withdrawn
""")
"""With `not` and after some work, what somebody had to put right again."""
WORKED = PROJECTS | PRACTISED | words("analysis cleaning debugging demo inspection rehearsal service tests visit")
