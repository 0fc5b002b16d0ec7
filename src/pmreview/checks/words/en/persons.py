"""Who counts as a person. What customers, users and attackers do is told about an incident, not held against them."""

from pmreview.checks.words.en.lists import verbs, words

FIRST_PERSON = words("i we")
THIRD_PERSON = words("anybody anyone everybody everyone folks he nobody people she somebody someone who whoever you")
PRONOUNS = FIRST_PERSON | words("he she they you")
"""What nothing stands before that belongs to it: in the afternoon we."""
PRONOUN_OF_ANYTHING = "they"
ROLES = words("""
accountant actuary admin administrator adviser advisor agency anaesthetist analyst apprentice approver architect
assignee assistant attendant auctioneer auditor author baker banker barista bartender blacksmith bloke blokes
bookkeeper boss bosun bricklayer buddy butcher buyer cabler cameraman captain caregiver carer caretaker carpenter
carrier cashier caterer ceo cfo chairman chairperson chairwoman chap chef chemist chief ciso cleaner clerk clinician
coder colleague commander committee committer company concierge conductor constable consultant contractor cook
coordinator councillor counterpart courier coworker crew cto custodian dba dealer dentist department deployer deputy
designer desk detective dev developer devops director dispatcher doctor draughtsman electrician employee engineer
executive executives expert facilitator farmer firefighter firm fisherman fishmonger fitter florist foreman forester
forewoman freelancer gardener gatekeeper glazier groundsman guy guys handyman haulier headhunter headmaster
headteacher helmsman helpdesk hire hoster housekeeper implementer individual inspector integrator intern investigator
isp janitor joiner journalist junior laborer labourer lad landlady landlord lawyer lead leader leadership lecturer
librarian lieutenant lifeguard locksmith machinist maintainer management manager mechanic medic member mentor midwife
miner moderator newbie newcomer newsreader noc noob nurse officer on-call on-caller oncall operative operator ops
organizer owner painter paralegal paramedic partner person personnel pharmacist phlebotomist photographer physician
pilot planner plasterer plumber policeman porter postdoc postman postwoman predecessor professor programmer
proofreader provider purser qa quartermaster radiographer radiologist receptionist referee registrar releaser rep
representative requester requestor researcher reseller responder reviewer rigger roofer rookie sailor salesman
salesperson saleswoman scaffolder scientist scribe secretary seller senior sergeant servicedesk shunter signaller
signalman signalwoman skipper soc solicitor somebody specialist sponsor squad sre staff staffer stagehand stakeholder
starter stationmaster statistician stevedore steward stewardess stoker storekeeper storeman student stylist
subcontractor subeditor submitter superintendent supervisor supplier surgeon surveyor sysadmin sysop tailor teacher
team teammate tech technician temp tester therapist tiler trader tradesman trainee trainer treasurer trucker trustee
turner tutor typist umpire undergraduate understudy underwriter usher vendor vet vicar volunteer waiter waitress
warden warehouseman watchkeeper watchman webmaster welder
""")
ON_CALL = words("on-call on-caller oncall standby")
"""Who may sleep until a pager rings."""
COMPANIES = words("carrier company firm hoster isp partner registrar provider supplier vendor")
AGENTS = words("agent agents driver drivers guard guards master masters")
AGENTS_OF = words("""
bus call center centre coach crane customer delivery desk ferry field forklift harbour helpdesk human lorry sales
scrum security service station support taxi train tram tractor truck tug van
""")
"""Before `agent`, `driver` or `guard`, these make a person of it."""
WORKERS = words("worker workers")
WORKERS_OF = words("""
aid care case charity community construction dock factory farm field hospital key kitchen line maintenance office
outreach plant postal rail rescue shift shop site social warehouse youth
""")
"""Before `worker`, these make a person of it, as a queue does not."""
MACHINES = words("""
artifact auth backup boot build cache cert certificate cloud cluster config configuration connection container
controller credential credentials data database device display elastic email extension file group iam identity istio
job k8s kafka key kubernetes license lock login mail memory metrics namespace node oauth oidc package password payment
plugin pod policy pool postgres process prometheus query queue redis request resource saml secret secrets session
snapshot sso state storage task terraform thread traffic transaction update vm volume window
""")
"""Before `manager`, `operator`, `provider` and the like, these make a program of it."""
MANAGED = words("""
account area branch change commissioning community crisis deployment district duty engineering escalation facilities
floor general hotel incident line maintenance marketing office operations ops problem product production programme
project property quality release risk sales service shift shop site station store success team test warehouse
""")
"""Before `manager` or `planner`, these make a person of it, with a capital as well."""
ALSO_PROGRAMS = words("coordinator manager operator planner provider coordinators managers operators providers")
RECONCILING = verbs("reconcile") | words("crd crds")
"""What only the operators of Kubernetes do and know."""
SUPPORTING = words("""
1 2 3 customer first-level first-line it l1 l2 level premium second-level second-line tech technical tier vendor
""")
"""Before `support`, these make a team of it."""
GROUPS_ALONE = words("""
accounting admissions backend biomed bookkeeping business catering compliance controlling despatch development
dispatch dispatching engineering facilities finance frontend helpdesk housekeeping hr infosec infrastructure legal
logistics management marketing netops networking operations payroll pharmacy platform procurement product purchasing
qa radiology sales secops security support treasury warehousing
""")
"""Teams where they stand alone as the doer; with more words around them they are things."""
DEPARTMENTS = words("""
board care communications control engineering marketing operations relations science security services success support
""")
DEPARTMENTS_OF = words("""
advisory architecture change corporate customer cyber data field internal it network networking product public release
site tech technical
""")
"""Before what a department is called, these tell of which; it is people where it does what only people do."""
OF_OFFICE = words("trust trusts authorities authority controller controllers worker workers")
OFFICES = words("""
academy aviation care council data factory fisheries health hospital housing local nhs planning port prison rail
regional social statutory supervisory tax transport welfare youth
""")
"""Before an authority, a controller or a worker, these tell it from a program."""
COMPANY_FORMS = words("bv corp gmbh inc limited llc ltd oy sarl")
MARKUP = words("""
all channel charset click component dataclass decorator deprecated everyone font-face here import include input
keyframes layer latest media method next output override page param property returns staticmethod supports throws types
""")
"""What stands after an `@` and is nobody's handle."""
IN_ERROR = words("erroneously incorrectly mistakenly wrongly")
BELIEVING = words("assumed believed concluded presumed thought trusted understood")
GENERIC = words("anybody anyone everybody everyone individuals people persons somebody someone those")
"""Whoever it is that a clause with `who` picks out."""
GATHERED = words("board department division group office team unit")
"""Groups of people, where only people can be meant."""
GROUPED = words("dba devops noc on-call ops qa soc sre steering")
"""Before `group` or `people`, these make a team of it, as those that stand alone do."""
TIERS = words("""
first-level first-line l1 l2 l3 second-level second-line third-level third-line tier-1 tier-2 tier-3
""")
"""Lines of support, where they do what only people do."""
CLIENTS = words("client clients customer customers user users")
SHIFTS = words("crew rotation shift")
HEADS = words("head heads")
MANY = words("anybody anyone everybody everyone people they you")
"""Who does nothing in the singular, or whoever it may be."""
PART_OF = words("""
all any both couple dozen each either few group half handful lot majority many member members minority most neither
none number one pair plenty rest several some three two
""")
NEVER_NAMES = words("""
after and anything as at because before but by clients customers everything for from he how i if in it not nothing of
on or please she since something there they to until users we what when where which while who why with you
""")
"""Words that open a sentence with a capital and name nobody."""
ANYBODY = words("anybody anyone everybody everyone")
"""Whoever it had been: told of all, it holds nothing against one."""
INDEFINITE = words("anybody anyone somebody someone you")
ORGANISED = verbs("""
announce check communicate consult coordinate document escalate follow inform join notify read review test warn
""")
"""What `they` did or did not do if they are people."""
PRESUMED = words("""
apologise apologize collaborate communicate consult cooperate coordinate double-check follow inform investigate mention
question refund tell
""")
"""What somebody fails to do who is no program."""
HUMAN_VERBS = verbs("""
admit apologise apologize argue ask assume believe bother care click communicate complain decide double-check forget
guess hurry insist know listen mention mess misjudge misread mistype misunderstand neglect overlook panic paste
promise realise realize remember rubber-stamp rush screw tell think type understand
""")
"""What only people do, so that a capitalised word before it is a name."""
