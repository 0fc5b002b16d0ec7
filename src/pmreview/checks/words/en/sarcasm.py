"""The words of sarcasm: weary, rhetorical, or a little too polite."""

from pmreview.checks.words.en.lists import verbs, words

WEARY = words("again always ever usual")
"""After `as`, `once` or `yet`: what one has come to expect."""
LATE = words("deadline fact late minute unannounced uninformed unprepared")
"""How it came, as always: after the fact, at the last minute."""
LONG = words("age ages entire eternity forever full half solid whole")
"""How long somebody took, with a look at the clock."""
STIRRING = words("get move notice pick wake")
"""With what people owe, these are too small to take long."""
NAGGING = words("calls emails escalations mails messages nudges reminders requests tickets")
"""How often somebody had to be asked."""
SIMPLY = words("actually bother bothered even ever just simply")
"""In a question that is none: why did nobody simply call?"""
MISSING = words("""
assume believe confuse disregard fail forget ignore miss misread misjudge mistake misunderstand neglect overlook skip
sleep think
""")
"""What nobody can believe that somebody could do."""
BEYOND = words("""
baffles baffling beggars beyond escapes incomprehensible inexplicable mystery mystifying puzzling riddle unfathomable
""")
UNDERSTANDING = words("comprehend fathom grasp imagine understand")
OVERDUE = words("absent behind busy late unavailable unprepared unreachable")
"""What somebody always is."""
SITTING_BY = verbs("admire browse chat doze enjoy lounge nap play scroll sleep text watch")
IDLY = words("film football game games instead lunch movie phone series tv video videos")
"""What somebody did in place of the work."""
ASLEEP = words("asleep sleeping snoring")
AWAKE = words("""
approver approvers auditor auditors guard guards lookout qa reviewer reviewers supervisor supervisors tester testers
watch watchman watchmen
""")
"""Of these, to be asleep is a reproach."""
DOZING = words("daydreaming dawdling dozing idling lazing loafing loitering napping slacking slumbering snoozing")
"""What nobody does who works."""
LEISURE = words("""
beer breakfast cigarette coffee dinner film game golf holiday lunch match meal movie nap pizza smoke snack tea weekend
""")
ENJOYING = verbs("drink eat enjoy extend finish have prefer savour sip take watch") | words("about")
INSTEAD = words("busy concerned first important instead more preferred rather still")
"""With these, somebody's leisure is set against the work."""
