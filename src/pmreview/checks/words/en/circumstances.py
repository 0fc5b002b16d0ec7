"""The words by which it is told how people were placed: what they could not know, were not able to, or were made to."""

from pmreview.checks.words.en.lists import phrases, verbs, words

COMING_TO_KNOW = verbs("anticipate expect know learn notice realise realize recognise recognize see suspect understand")
"""What nobody does whom things hide it from."""
GIVEN = words("as because given since")
"""What opens a reason."""
SO_PLACED = words("""
absent asleep away busy ill inexperienced locked new occupied off offline out outnumbered overloaded overstretched
overwhelmed short short-handed short-staffed sick stretched unable unavailable understaffed unfamiliar untrained
""")
"""How people were placed, which is a condition and no act."""
ABLE = words("able allowed authorised authorized entitled equipped permitted trained")
"""With `not` before, what people had no power to do."""
LACKING = words("no only to")
"""After `had`, what was lacking or what forced them: had no access, had only one key, had to wait."""
MADE_TO = verbs("make let") | words("helped")
"""Before a person and a verb, these make a thing the one that acts."""
FURTHER = words("another independent other second third")
"""By a second reviewer: whom there may never have been."""
WORSE = words("later longer never worse")
"""What did not come to pass: by luck, we could have noticed it much later."""
GUESSING = words("conceivably guess hypothesis plausible possibly presumably speculate speculation theory")
"""With these, what may have happened is a guess."""
LUCK = words("fortunate fortunately lucky luckily thankfully")
SYMPTOMS = words("beginning consequence effect outcome question result sign start symptom symptoms")
"""What a human error is said to be, by those who look past it."""
ANY_OF_THEM = words("all any behind beyond each every most past")
"""Before `human error`, these speak of such errors and not of one."""
REALISING = verbs("admit acknowledge correct discover find fix notice realise realize rectify repair see spot undo")
"""What is done about a mistake, once it is seen: we noticed our mistake."""
DISCLAIMING = verbs("avoid refrain stop") | words("never no nobody not rather than instead without")
"""Before a finger that points, these take it back."""
CONCEDING = words("although though while whilst")
SYSTEMIC = words("""
allow allowed allowing allows broader deeper enable enabled enables let lets permitted possible systemic underlying
""")
"""What goes on to what made it possible, behind a concession."""
AS_PLANNED = frozenset(phrases("as part, as planned, as scheduled, as agreed, as usual, as documented"))
"""How work is done that nobody has to answer for."""
CAUTION = phrases("be able, in case, if needed, be safe, safe side, a precaution")
"""What a decision was for, as careful people take it."""
