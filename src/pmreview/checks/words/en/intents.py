"""The phrases of intents: what work opens with, or ends in, that leaves its end open."""

from pmreview.checks.words.en.lists import forms, phrases

EXPLORING_PHRASES = phrases("""
decide about, decide upon, think over, chew over, take a view, form a view, form an opinion, establish why, establish
how, establish what, establish who, establish where, establish when, nail down, pin down, track down, track upstream,
track the issue, track the problem, get to know, get an idea, get a sense, get the ball, make decision, make a decision,
take a decision, come to a decision, reach a decision, make a reflection, take up the matter, take up with, think
through, brush up, get budget, get funding, find budget, find funding, secure budget, secure funding, wait for fix, wait
for a fix, wait for the fix, wait for the vendor, wait for vendor, wait for the supplier, wait for upstream, wait for
feedback, wait for a patch, wait for the patch, wait for an answer, wait for a reply, report back ., report back to,
report back on, report back from, report back when, get back to, come back to, follow-up with, follow-up on, see where,
see what, see how, put a plan together, put a strategy together, put together a plan, put together a strategy, draw up a
plan, work towards a plan, roll out further, gain confidence, gain experience, gain trust, try out other, try out some,
try other, raise with, have a hard, have a stab, have another think, put some thought, try if, try whether, have a plan,
have a process, have a strategy, have a solution, sort out, have a chat, have a word, have a talk, take it up with, take
this up with, get to grips with, shed light on, gather ideas, collect ideas, gather thoughts, establish whether, look
into, look at, looking into, find out, find a, find the, find another, find better, find ways, finding a, figure out,
work out, think about, see if, see whether, check if, check whether, check with, check how, check why, confirm if,
confirm whether, get buy-in, get input, get feedback, get to the bottom, come up with a plan, come up with a strategy,
come up with a way, come up with ideas, dig into, deep dive, dig deeper, verify if, verify whether, test if, test
whether, confirm with, talk about, have a look, take a look, get visibility, get a better, talk to, talk with, speak to,
speak with, meet with, reach out, touch base, sync with, chat with, catch up, root cause, start a discussion, start a
conversation, have a discussion, have a conversation, have a meeting, start thinking, decide if, decide whether, decide
how, decide what, decide which, decide who, decide when, decide on, do research, ask if, ask whether, make a plan, plan
for, to be decided, to be defined, to be determined, to be discussed, to be clarified, gain insight, gain insights, gain
a better, gain an understanding, get insight, get insights, get clarity, get more, get in touch with the vendor about,
agree on, agree with, agree who, agree how, agree what, agree whether, agree when, agree upon, come to an agreement,
come up with something, come up with some, come up with an idea, come up with a concept, come up with a proposal, come
up with a better, come up with a sensible, get a handle on, get to the root of, get to the bottom of, get a grip on, get
a picture of, get a feel for, get an overview, get our heads around, take a fresh look, take a closer look, take a hard
look, take another look, have another look, have a closer look, have another go, have a go at, make up our mind, make up
our minds, weigh up, mull over, play with the idea, toy with, experiment with, do some digging, do some research, bring
it up with, bring this up with, bring up with, raise it with, raise this with, raise with, take it to, put out feelers,
sound out, scope out, check in with, settle on, read up on, gather feedback, collect feedback, gather input, collect
input, gather requirements, collect requirements, ask for feedback, ask for help, ask around, dig a bit, dig a little,
dig further, dig down, do something, go over, go through, have a meeting about, make a point with, have a point with,
see to what, put our heads together, put heads together, circle back, loop back, run it by, run this by, sit down with,
sit together, get together, open a discussion, hold talks, look again, look closer, look deeper, look further, look
closely, take stock, take time to, take a step back, step back, gain a clearer, get a clearer, gain clarity, map out
""")
DEGREE_PHRASES = phrases("""
clean up, shift left, tone down, dial down, dial back, scale back, cut back, ease off, hurry, speed things, change
how, change the way, bring down, cut down, scale down noise, speed up, get better, make better, get rid of noise, more
frequent, more regular, more automation, more testing, more monitoring, beef up, step up, limit the blast, lift the
quality, bring up to scratch, bring into shape, bring up to date
""")
ATTENDING_PHRASES = phrases("""
engage with, keep in touch, keep in contact, keep a close, keep a watchful, keep tabs, keep watch, aspire to, own the,
own this, own that, own it, own our, build confidence, rebuild trust, rebuild confidence, regain trust, regain
confidence, restore trust, restore confidence, earn trust, earn back, keep our ears, keep our eyes, keep the lines, keep
communication, keep working, remain alert, remain vigilant, remain aware, remain attentive, remain in contact, remain in
touch, remain careful, up their game, up its game, be on the lookout, be transparent, made aware, made conscious, made
familiar, kept aware, kept informed, build up knowledge, build knowledge, build up expertise, build expertise, push for,
press for, lobby for, aim for, strive for, set up regular, schedule regular, hold regular, establish regular, introduce
regular, organise regular, organize regular, double check, triple check, take steps, take measures, take action, take
precautions, take appropriate, establish a culture, create a culture, build a culture, learn from, show more, live up
to, have regular, have more, have better, have a regular, support the team, support teams, support developers, keep an
eye, keep in mind, pay attention, pay more, raise awareness, raise the bar, raise the quality, raise the standard, raise
the profile, follow up, be careful, be more, be aware, be better, be mindful, be vigilant, take care, take more care,
take more time, spread the word, have a think, keep track, make people aware, make everyone aware, make aware, stay
vigilant, stay on top, share knowledge, share learnings, share lessons, share experiences, increase awareness, create
awareness, build awareness, build trust, do better, do more, try harder, slow down, deploy carefully, put more, hold
people accountable, stick to, beef up, shore up, step up, ramp up, level up, raise our game, up our game, fight for,
insist on, argue for, make the case, make a case, push back, lean on, push forward, push harder, push on with, work
harder, try hard, think harder, look harder, chase up, keep up, guard against, protect against, go for, wait and see,
keep stakeholders, keep everyone, keep everybody, keep people, keep customers, keep users, keep an open, keep at it,
keep the pressure, make time, set aside time, set aside some time, set expectations, manage expectations, allocate time,
allocate some time, allocate more, find time, free up time, dedicate time, spend more, devote time, devote more,
cultivate, get into the habit, make a habit, make it a habit, get serious about, get people to, get everyone to, get
everybody to, get developers to, get engineers to, get the team to, get teams to, get better at, hold back, lead by
example, set an example, bring into, take it slow, take it easy, think before, think first, think twice, learn to, stop
being, move towards, move toward, look after, show some, pull together, stand up for, speak up, be honest, escalate to,
escalate with, escalate this, push the vendor, push the supplier, push vendors, maintain momentum, keep momentum, build
momentum, gather support, bring in more, win over, get behind, committed to, commit to, dedicated to, double down, give
an eye, give more, give due, prepare for, prepare ourselves, prepare better, prepare the team, prepare teams, prepare
staff, apply more, have patience, bear in mind, keep calm, stay calm, hold each other, hold ourselves, be prepared, make
the most, take into account, take account, take seriously, take heart, take pride, take ownership, take responsibility,
take charge, take on board, take lessons, draw lessons, draw the lessons, look out for, watch out, rely less, rely more,
depend less, count less, trust less, act as, act like, behave, talk more, ask more, communicate more, read more, test
more, plan more, plan better, plan ahead, think ahead, get used to, stop blaming, stop assuming, stop guessing, stop
rushing, stop relying, stop ignoring, stop hoping, take a moment, take a minute, take a breath, set the tone, walk the
talk, stand behind, partner with, listen to, listen more, make room for, put pressure, trust the team, trust the
process, trust the system, trust our, set priorities, put people first, put safety first, accept that, accept the,
commit ourselves, commit myself
""")
ENSURING = phrases("""
ensure, ensuring, make sure, making sure, be sure, see to it, guarantee, ascertain, makes sure, verify that, check
that, confirm that, validate that
""")
LOOSELY = phrases("""
failing gracefully, fail gracefully, fails gracefully, degrade gracefully, take this seriously, take it seriously, some
day, on the radar, might be an option, more we can do, plenty we can do, lot we can do, a better manner, a better
fashion, a bit more, a bit better, under observation, under review, along those lines, along these lines, take it from
there, be worth exploring, be worth considering, be worth investigating, be worth looking, worth a look, worth looking,
worth exploring, worth considering, worth investigating, look for similar, check for similar, search for similar, look
for other, lessons to be, on this front, in this regard, in that regard, some changes, a few changes, changes to
improve, changes to avoid, changes to prevent, technical debt, tech debt, lessons learned, lessons learnt, the
learnings, processes in place, measures in place, mechanisms in place, procedures in place, safeguards in place, up to
speed, for similar problems, for similar issues, for the same problem, for the same issue, for the same mistake, a
closer look, a deeper look, a second look, more gracefully, more graceful, more often, more quickly, more frequently,
more carefully, more visible, more robust, more resilient, more reliable, more reliably, more stable, more careful, more
proactive, more proactively, more closely, more efficient, more efficiently, more clearly, more regularly, more
consistently, more thoroughly, more rigorous, more rigorously, more aware, more attention, more secure, more testing,
more clear, more effort, more time, more focus, more discipline, more seriously, more strictly, more systematically,
more thought, in a better way, and so on, follow up, gracefully handle, best practice, best practices, and see if, the
feasibility, up to date, up-to-date, in good shape, some love, more love, bit of love, some attention, some thought,
some tlc, some polish, some care, some priority, higher priority, top priority, a priority, a facelift, a makeover, a
fresh coat, into better shape, into shape, up to scratch, up to standard, up to par, on the same page, in the loop, in
good time, in due course, in the long run, at some point, sooner or later, once and for all, asap, closer cooperation,
closer collaboration, as it deserves, they deserve, it deserves, under control, common sense, to see what, to see how,
to discuss, without good reason, without thinking, without care, with care, with caution, with more care, same
wavelength, a better job, a good job, more regular, more cautious, more consistent, more structured, more disciplined,
more responsible, more realistic, into consideration, into account, house in order, basics right, right first time, for
good, share what, red tape, necessary measures, necessary steps, necessary precautions, appropriate measures,
appropriate steps, from time to time, now and then, every now and then, some kind of, some sort of, some form of, in
mind, in the picture, under pressure, room for improvement, right away, without delay, when in doubt, in sync, to
account, one step at a time, on board with, top priorities, more and more, message across, an ongoing effort, a
continuous effort, an effort to, in the process of
""")
REMEDIAL_VAGUE = phrases("""
a strategy, a plan, a process, an approach, a solution, a policy on, a way, ways to, a better, options for, strategy
for, plan for, approach to, approach for, a concept
""")
IN_GERUND = {
    forms(opening)[2]: opening
    for opening in {said.split()[0] for said in (*EXPLORING_PHRASES, *DEGREE_PHRASES, *ATTENDING_PHRASES, *ENSURING)}
}
"""The verb of a phrase by how else it opens: keeping an eye, looking into."""
