"""What the facilitator reads aloud when the meeting opens."""

STATEMENT = (
    "Something in our system let this happen, and today we find out what. Everybody did what made sense with what "
    "could be seen at the time. So tell us what you saw, what you expected and what you tried, above all where it "
    "looks odd today. Nobody will be blamed for what is said here."
)
"""About twenty seconds aloud."""

GROUND_RULES = (
    "We talk about what happened, not about what somebody ought to have done.",
    "Questions begin with how or what.",
    "One person speaks at a time, and everybody is asked.",
    "Ideas for a remedy wait in the parking lot until we come to the actions.",
    "The clock counts: what takes too long is parked, not lost.",
)
