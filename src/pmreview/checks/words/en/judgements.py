"""The words of judgements: what people are called, and what they are said to lack."""

from pmreview.checks.words.en.lists import words

INSULTS = words("""
amateurish careless clueless clumsy complacent dumb fat-fingered foolish hopeless idiotic ignorant inattentive
notorious incompetent inexcusable irresponsible lax lazy neglectful negligent reckless shameful sloppy so-called
stupid thoughtless undisciplined unforgivable unprofessional absent-minded boneheaded cack-handed half-hearted
bumbling bungling cocky cowardly culpable disrespectful spineless ham-fisted hamfisted hare-brained inept
lackadaisical scatterbrained shoddy slapdash slipshod trigger-happy unthinking
""")
OF_PEOPLE_ONLY = words("clumsy notorious dumb foolish hopeless ignorant lax negligent stupid")
"""Insults that also describe things."""
OF_PROGRAMS = words("clumsy dumb foolish hopeless lax lazy sloppy stupid")
"""Of these, what a program or its code is called as well."""
INSULTING_NOUNS = words("""
idiot idiots imbecile moron morons muppet muppets
arrogance carelessness complacency foolishness idiocy inattention inattentiveness incompetence incompetency
indifference ineptitude laziness negligence recklessness sloppiness stupidity stubbornness thoughtlessness
""")
TECHNICAL_AFTER = words("""
allocation binding client component components connection creation db delete deletion evaluated evaluation expiration
expiry fetch import imports init initialisation initialization initialized load loaded loader loading lookup match
matcher matching migration mode mount phrase quantifier queries query regex replication restore route routes umount
unmount write writes
""")
VIRTUES = words("""
accountability attention care carefulness caution competence concentration courtesy diligence discipline effort
foresight goodwill interest judgement judgment ownership professionalism responsibility rigor rigour seriousness
thoroughness vigilance
""")
PUNISHED = words("""
admonished chastised cautioned demoted disciplined fired punished rebuked reprimanded retrained sacked sanctioned
scolded suspended
""")
"""What is done to people who are held to blame."""
NAIVE = words("""
arrogant blinkered complacent gullible hasty impatient naive naïve over-confident overconfident over-eager overeager
overhasty over-optimistic pig-headed presumptuous short-sighted shortsighted stubborn
""")
"""What is a reproach even of ourselves."""
VIRTUOUS = words("""
attentive careful cautious competent conscientious diligent disciplined focused prepared professional responsible
rigorous thorough vigilant
""")
MINDFUL = words("""
attentive careful cautious conscientious diligent disciplined responsible rigorous thorough vigilant
""")
"""Of these, what is a reproach even of ourselves where it is denied."""
LACKING = words("enough lapse lapses inadequate insufficient lack lacked lacking lacks little no poor")
JUDGED = words("""
absent-minded arrogant busy careless cavalier clumsy complacent condescending defensive dismissive disorganised
disorganized distracted drunk eager evasive forgetful gullible hasty hopeless impatient incapable indecisive
indifferent inept inexperienced lazy naive nonchalant oblivious obstinate over-confident overconfident patronising
patronizing proud rash reckless reluctant rude sloppy slow stingy stubborn tardy tired uncooperative unhelpful
uninterested unprepared unqualified untrained unwilling useless
""")
"""What a third person was, told as a judgement."""
TOO_OF_US = words("""
arrogant careless comfortable complacent confident cowardly dumb eager greedy hasty impatient lazy naive pig-headed
proud sloppy stubborn sure timid trusting vain
""")
"""What is a reproach even of ourselves where there is too much of it."""
TOO_OF_THINGS = words("early far few junior many remote small")
"""What people may be too much of without a reproach."""
KNOWING = words("""
appreciation business clue grasp idea notion regard respect patience courage discipline interest sense understanding
urgency
""")
SILLY = words("amateur avoidable childish elementary embarrassing schoolboy silly trivial")
GRAVE = words("big colossal enormous grave great huge massive monumental real terrible tremendous")
"""How a mistake is called by those who regret it; a big error is one of a machine as well."""
MISTAKES = words("blunder blunders mistake mistakes")
SLIPS = MISTAKES | words("error errors omission oversight oversights slip")
CAREFUL_WORK = words("""
analysis audit check checks checking coordination handover inspection investigation planning preparation reading
research review reviewer reviewers reviews search testing verification
""")
"""What people do with care or without it."""
