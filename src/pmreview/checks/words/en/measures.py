"""The words by which it can be told when work is done."""

from pmreview.checks.words.en.lists import openings, participles, phrases, words

DELIVERING = words("""
add archive assign attach block book choose close configure create decide define delete deliver disable document drop
enable file fix hand implement import install label list mark merge move open order pick post present produce propose
publish put raise record remove rename repair replace report retire return revoke schedule select send set share ship
sign store summarise summarize swap tag upload write
""")
DELIVERABLES = words("adr benchmark comparison document poc postmortem proposal prototype report rfc")
CAME_OUT = participles("""
adopt agree archive choose confirm decide drop export find migrate open put
recover reject reproduce resolve restore revoke roll send upload
""")
"""What has come of work by the time that it is written down."""
OVER = words("closed complete completed done failed finished harmful obsolete over resolved settled")
"""What something is considered once and for all."""
RESULTS = words("answer answers figures findings list minutes outcome record result results summary table write-up")
"""What exploring ends with, where it stands behind a semicolon."""
COUNTABLE = words("amount cost count date duration length number percentage proportion share size total")
"""What has an answer in a figure or a day."""
ENLARGING = openings("bump enlarge extend grow increase raise")
SETTINGS = words("""
cpu cpus disk disks heap limit limits memory quota quotas ram replicas retention size swap timeout timeouts ttl ulimit
vcpus
""")
"""What a machine is given more of."""
WRITING_DOWN = openings("codify formalise formalize")
WRITTEN = words("checklist checklists guideline guidelines playbook playbooks runbook runbooks template templates")
NUMBERS = words("""
daily each eight every fifty five four half hundred monthly nine quarterly seven six ten thirty three twelve twenty
two weekly
""")
PERIODS = words("hourly nightly yearly")
"""How often, where no noun follows: the nightly job."""
MEASURED_BY = phrases("""
so that, so it always, so it never, so it only, so they always, so they never, such that, instead of, rather than,
with a, with an, with separate, with two, into a, into an, into one, to include, to cover, to show, to require, to
print, to name, to state, to return, to display, to mention, to contain, to accept, to alert, to page, to fail, to
reject, to check, to list, to use, to detect when, until, and alert, and page, and notify, alert when, alert if, to
one, to a single, down to
""")
PROMPTED = words("approval authorisation authorization confirmation consent credentials password signature")
"""What a program or a form asks for."""
PROGRAMS = words("""
bot controller importer linter parser planner scanner ci e-mail email job letter mail newsletter linter pipeline
script sms text
""")
"""Taught or reminded by, or told to, these, work can be checked."""
AIMLESS_MEANS = words("""
being doing enhancing getting having improving increasing communicating discussing focusing learning making talking
thinking trying working
""")
NUMBERED = words("""
aisle aisles bay boiler building cabinet chapter depot desk dock floor gate gates hall halls host issue issues item
layer level lift line lines node option part phase plant platform point pr priority prs pump rack room section server
severity sev shift site step stage station store tank ticket tickets tier track unit v version ward wards week zone
""")
"""Before a figure, these tell which and not how much."""
STATES = words("""
absent blocked closed disabled disconnected down empty expired full gone invalid locked missing off offline unavailable
unplugged unreachable unset
""")
"""How a thing can be found or put, so that one can try what happens then: when the pump is down."""
DOES = words("""
abort back batch cache compress copy delete drop emit exit expire fall fetch filter limit lock log omit poll purge queue
read record refuse reject remove retry return rotate run save send skip sort stop store stream wait warn write
""")
"""What a program is set to do: improve the import to skip empty lines."""
REPAIRING = openings("address correct fix handle rectify remedy repair resolve solve")
SWEEPING = openings("audit check inspect review scan search sweep")
"""What is done to all of something, and is over when all of it is clear."""
CONDITIONED = participles("archive back destroy encrypt hash lock register seal shred sign")
"""What a thing is or is not, to whatever standard."""
OPERATING = openings("""
call cache commit declare expose hard-code hardcode host import install load log mount nest query run schedule store use
""")
"""What is done with things of a kind, so that one can look whether any is left: avoid storing keys in the image."""
TURNS = words("""
day evening friday hour monday month morning night quarter saturday sunday thursday tuesday wednesday week year
""")
"""When something is done again: every Monday."""
WEIGHED = words("impact penetration risk threat")
"""Before `assessment` and the like, these name a paper: a risk assessment."""
