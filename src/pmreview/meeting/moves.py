"""Hard moments of a meeting, and what a facilitator can say in them. A new one is a `Move` in `MOVES`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Move:
    """A moment by its name, one or two sentences to say, and why they help, for a first-time facilitator."""

    name: str
    say: str
    why: str


MOVES = (
    Move(
        "A quiet room",
        "Take a minute and write down what you noticed most. Then each of us says one thing.",
        "People speak more freely once they have written; until then silence is thinking, so leave it.",
    ),
    Move(
        "Somebody is blamed",
        "Let us go back to that moment: what was on the screen, and what made this a sensible thing to do?",
        "Those who feel accused stop telling, and what they know is what the room came for.",
    ),
    Move(
        "If only",
        "We know that now. What was known then, and where did it show?",
        "What nobody did explains nothing; what people saw and expected does.",
    ),
    Move(
        "A person as the cause",
        "Put a colleague in that seat, with the same facts and as little time. What stops it from happening again?",
        "Another person would have done the same: a cause that is a name needs one more why.",
    ),
    Move(
        "A solution too early",
        "That is worth keeping, so it is parked until we come to the actions. What happened next?",
        "A room that builds a remedy has stopped asking what is to be remedied.",
    ),
    Move(
        "Two accounts disagree",
        "We write down both. What did each of you have in view at that moment?",
        "Both can be true from where each one stood, and the record keeps them side by side.",
    ),
    Move(
        "One person talks",
        "Thank you, that is noted. What did it look like to those who have not spoken yet?",
        "Those who were closest to it often say least; if nobody starts, ask by role.",
    ),
    Move(
        "Lost in details",
        "Which of this do we need to understand how it could happen? The rest goes to the parking lot.",
        "What is parked is not lost, and two people can settle it in ten minutes afterwards.",
    ),
    Move(
        "Nobody knows",
        "Then that is open, and it is good to know. Which of us finds out, and by when?",
        "A guess that is written down is read as a fact a month later.",
    ),
    Move(
        "Over time",
        "The time for this part is used up. What has to be settled now, and what can wait?",
        "You only say what it costs; which of the two it is worth, the room decides.",
    ),
    Move(
        "Nobody takes an action",
        "Which one of us sees that this gets done, even if others do the work? If none, we drop it and say so.",
        "An action without a person is a wish, and a drop that was said aloud is a decision.",
    ),
    Move(
        "Feelings run high",
        "That was hard, and one can hear it. Two minutes of break, then we go on with what we saw.",
        "Anger and shame are facts of the incident too, and a short break costs less than a room that closes up.",
    ),
)
