"""Sayings that blame, with their verbs as they stand in a dictionary and `one's` for every possessive."""

from pmreview.checks.words.en.lists import bases, phrases

IDIOMS = phrases("""
one's friends in, one's friends at, one's friends from, one's friends over, asleep while, asleep at the switch, behind
the back of, behind the backs of, allow near, let near, play with production, play around with production, beggar
belief, bright spark, some genius, some hero, some joker, drag one's feet, drag one's heels, have a clue, eye off the
ball, out of one's depth, wing it, brain fade, schoolboy error, lose the plot, make a hash of, make a mess of, rest on
one's laurels, what do you expect, that is what you get, bless him, bless her, bless them, half asleep, half-hearted
attempt, cowboy, on one's watch, ask for trouble, asleep at the wheel, asleep on the job, bad judgement, bad judgment,
behind one's back, behind one's backs, bury one's head, clearly not think, common sense, cut corners, do not bother,
easy way out, pebkac, drop the ball, error on the part, fall asleep, fat finger, fat fingered, finger trouble, jump
the gun, know better, leave a mess, let everyone down, let the team down, look the other way, lose control of, lose
one's nerve, lose one's head, lose one's temper, lose situational awareness, no excuse, nobody bother, no one bother,
nod off, not be bother, one's own fault, pass the buck, play dumb, poor judgement, poor judgment, rookie error, rookie
mistake, sit on it, sleep through, turn a blind eye, upon herself, upon himself, upon themselves, wave through, back
to sleep, self-inflicted wound, bring this on ourselves, bring it on ourselves, bring this upon, bring it upon, of
one's own make, anyone bother to, anybody bother to, between keyboard and chair, try to hide, try to cover, try to
blame, under the rug, under the carpet, for no good reason, one's act together, any competent, any half-awake, any
half-decent, any self-respecting, worth one's salt, bite off more than, care less, chair and keyboard, keyboard and
seat, id10t, eyes wide shut, finest hour, full knowledge of, full knowledge that, full well, perfectly well that, hang
us out to dry, in a blind panic, in one's impatience, kick the can, leave us hanging, let one's clients down, let
one's colleagues down, let one's customers down, let one's users down, lip service, one's sweet time, out of
carelessness, out of impatience, out of laziness, out of one's element, play fast and loose, right mind, shoot from
the hip, shame on, sit on one's hands, slip one's mind, stand idly by, sweep under, take shortcuts, take a shortcut,
through negligence, throw under the bus, too much to ask, how hard can it, how hard is it, trigger-happy, twiddle
one's thumbs, upon itself, wash one's hands, without a second thought, without so much as, layer 8 problem, layer 8
issue, layer 8 error, ourselves to blame, himself to blame, herself to blame, themselves to blame, turn a deaf ear,
cold shoulder, might as well have, may as well have, usual suspects, some clever, some smart, guess who, take the
blame, take full blame, take all the blame, mea culpa, blind faith, egg on one's face, no one to blame but, nobody to
blame but, blame myself, blame ourselves, amateur hour, pound foolish, famous last words, too clever by half, beginner
mistake, beginner 's mistake, beginners mistake, novice mistake, elementary mistake, over the wall, over the fence, in
no hurry, in no rush, cold feet, fit of pique, catch napping, excuse after another, excuse after excuse, lame excuse,
poor excuse, usual excuse, the usual story, same old story, any which way, any old how, rules are for, was on one's
phone, of all people, up with an excuse, why on earth, how on earth, what on earth, who on earth, why in the world,
how in the world, should know by now, must know by now, look what happened, was a joke, is a joke, to one's shame, to
one's great shame, brain fart, infinite wisdom of, in one's wisdom, in one's great wisdom, in one's infinite wisdom,
in all their wisdom, own goal, who does that, myself to blame, like amateurs, like an amateur, like beginners, like
headless chickens, reflect poorly on, reflect badly on, wishful think, in bad faith, trigger finger, two leave hands,
beneath her, beneath him, beneath them, learn nothing from, have learn nothing, have learnt nothing from, doze off,
what were we think, what was i think, what were they think, we blew it, i blew it, with contempt, second class
citizens, second-class citizens, bad management, poor management, cut a corner, break one's word, out of vanity, out
of pride, out of spite, true to form, point at everybody else, point at everyone else, point at each other, play
around in production, play in production, to err is human, human factor, of all things, kick myself, happens to other
people, hand in the cookie jar, one's fingers off, one's hands off
""")
LAPSES = phrases("""
bluff one's way, brush off, carry on regardless, choose to ignore, come unprepared, explain away, fail miserably, fall
short, get carried away, get cold feet, get confused, get distracted, get it wrong, get mixed up, get muddled, get
that wrong, get this wrong, give little thought, give no notice, give us no notice, give us no warning, give no
thought, give no warning, gloss over, have all the time, have ample time, have ample warning, have every chance, have
days to, have hours to, have months to, have no excuse, have no intention, have plenty of time, have weeks to, hold
back information, hold one's tongue, inform no one, inform nobody, keep quiet about, keep silent, keep to herself,
keep to himself, keep it to, lose interest, lose patience, lose track of, make light of, make little effort, make no
attempt, make no effort, mix up, muddle up, pay little attention, pay no attention, pay no heed, pay scant, plough on,
plow on, read nothing, remain silent, say nothing, see little point, see no need, see no point, see no reason, show
little interest, show no interest, show no sign of, shrug off, shrug it off, stay quiet, stay silent, take a chance,
take a gamble, take chances, take for granted, take it for granted, take it lightly, take long enough, take no
interest, take no notice, take the liberty, tell no one, tell nobody, wave away, wave off, wander off, anything but,
brush aside, more interested in, nowhere near, nowhere to be found, nowhere to be see, in a panic, in a rush, in
haste, approve one's own, merge one's own, review one's own, less than careful, less than diligent, less than
forthcoming, less than helpful, less than honest, less than professional, less than thorough, not exactly helpful, not
exactly forthcoming, not exactly quick, leave for the weekend, been spoken to, been given a warning, been given a
talking, turn up without, show up without, do the bare minimum, do the least, mute one's pager, mute one's phone,
silence one's pager, silence one's phone, snooze one's, switch off one's phone, switch one's phone off, turn off one's
phone, turn one's phone off, sign off one's own, get careless, get cocky, get complacent, get greedy, get impatient,
get lazy, get sloppy, grow careless, grow complacent, have been warn, keep everybody in the dark, keep everyone in the
dark, keep us in the dark, leave everybody in the dark, leave everyone in the dark, leave us in the dark, let us find
out, on one's own authority, with one excuse, with excuses, as he please, as she please, as they please, take matters
into, go rogue, go it alone, act as if, act as though, behave as if, behave as though, do it one's way, not up to the
task, not up to the job, not up to it, not equal to the task, out of one's league, claim to have tested, claim to have
checked, play down the, play it down, talk down the, downplay the, keep it secret, keep secret from, kept the change
secret, brush the concern, brush it aside, brush them aside, hide it from, hide behind, want to look good, want to
impress, want to save time, want to save money, want to get home, want to go home, want to get it over, try to save
time, try to impress, try to be clever, think he was clever, think she was clever, think they were clever, other
things on one's mind, other things in mind, better things to do, more important things to do, more concerned about,
more concerned with, more worried about, have the bright idea, have the brilliant idea, have the great idea, have the
clever idea, have the genius idea, pass the problem on, pass it on to somebody, pretend to have, one's head in the
clouds, shoot oneself in, with a shrug, rely on one's memory, trust to luck, count on luck, rely on luck, hope for the
best, leave it to chance, leave it to others, hold accountable, hold responsible, hesitate, in a hurry, on a whim, in
a rush to, in one's haste, in one's hurry, in one's rush, too much of a hurry, know best, not feel like, not be
trusted, have one job, walk off, walk out on, deign to, not deign, under the false impression, under the mistaken
impression, get round to, get around to, see fit to, lose track, deny any, deny everything, deny have, out of habit,
out of boredom, on autopilot, without a word, without authority, look down on, walk away, turn up late, in one's own
way, pride themselves, prides himself, prides herself, prides itself, let us down, in the heat of the moment, out of
convenience
""")
"""What is held against the third person who is said to do it: lost track of the keys."""
ANYBODYS = "one's"
VERBS = bases("""
act allow approve ask behave beggar bite blame bluff bother break bring brush bury carry catch change choose come cut
deign deny do doze drag drop explain fail fall feel get give gloss go grow hang have hesitate hold inform jump keep
kick know learn leave lend let lift look lose make merge mix muddle mute nod own pass pay play plough plow point pull
please pretend rely claim talk count hide hope trust want try put raise read reflect remain rest review say see shoot
show shrug sign silence sit sleep slip snooze spare stand stay stick sweep switch take tell think throw try turn
twiddle walk wander warn wash wave wing
""")
VIRTUOUS = phrases("""
do one's work, do one's part, do one's bit, have the courage to, have the guts to, have the nerve to, have the
presence of mind, take responsibility, take the time, take the trouble, take it seriously, feel responsible, lift a
finger, give a damn, pay attention, do one's homework, do one's job, do one's duty, one's homework, pull one's weight,
take ownership, take charge, take an interest, take the initiative, feel the need, feel in charge, want to decide,
want to take the, want to be responsible, want to own, want to admit, see fit, deem it necessary, consider it
necessary, find it necessary, come forward, think it necessary, own up, speak up, can be bother, could be bother, so
much as, raise a hand, have the sense to, have the courtesy, have the decency, lift the phone, get a grip, make up
one's mind, make one's mind up, take seriously, give it a thought, give a thought, spare a thought, think ahead, think
twice, lend a hand, turn up on time, keep one's word, keep one's promise, keep one's promises, stick to the plan
""")
"""Praise, and where it is denied, blame: nobody took the time."""
