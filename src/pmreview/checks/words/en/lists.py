"""Lists of words, written as text. A verb is written once, as it stands in a dictionary, and known in all its forms."""

import re


def words(text: str) -> frozenset[str]:
    """The words of `text`."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """The phrases of `text` between its commas."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(","))


def verbs(text: str) -> frozenset[str]:
    """Every form of the verbs in `text`: skip, skips, skipping, skipped."""
    return frozenset(form for base in text.split() for form in forms(base))


def openings(text: str) -> frozenset[str]:
    """Each verb of `text` as work is written down with it: improve, improving."""
    return frozenset(form for base in text.split() for form in forms(base)[:3])


def bases(text: str) -> dict[str, str]:
    """Each form of the verbs in `text`, with the verb as it stands in a dictionary."""
    return {form: base for base in text.split() for form in forms(base)}


def gerunds(text: str) -> frozenset[str]:
    """Of each verb in `text` the form in -ing."""
    return frozenset(forms(base)[2] for base in text.split())


def participles(text: str) -> frozenset[str]:
    """Of each verb in `text` the past participle."""
    return frozenset(forms(base)[4] for base in text.split())


def forms(base: str) -> tuple[str, ...]:
    """The verb, its third person, its gerund, its past and its participle, in this order."""
    past, participle = IRREGULAR.get(base) or (_with_ed(base),) * 2
    return base, _with_s(base), _stem(base) + "ing", past, participle


_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""One syllable that ends in a single consonant, which doubles: skip, skipped."""
_DOUBLES = words("admit commit defer forget format omit permit prefer refer reset sandbag undercut unplug zigzag")


def _stem(base: str) -> str:
    if base in _DOUBLES or _SHORT.fullmatch(base):
        return base + base[-1]
    if base == "panic":
        return "panick"
    return base[:-1] if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) else base


def _with_s(base: str) -> str:
    if base == "have":
        return "has"
    if base.endswith("y") and base[-2] not in "aeou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _with_ed(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if base.endswith("y") and base[-2] not in "aeou" else _stem(base) + "ed"


IRREGULAR = {
    base: (past, participle)
    for base, past, participle in (
        line.split()
        for line in """
arise arose arisen/bend bent bent/creep crept crept/lay laid laid/leap leapt leapt/lend lent lent
/mislay mislaid mislaid/quit quit quit/slide slid slid/spin spun spun/sweep swept swept/swing swung swung
/become became become/begin began begun/blow blew blown/break broke broken/bring brought brought/build built built
/buy bought bought/catch caught caught/choose chose chosen/come came come/cut cut cut/deal dealt dealt/dig dug dug
/do did done/draw drew drawn/drive drove driven/eat ate eaten/fall fell fallen/feed fed fed/feel felt felt
/fight fought fought/flee fled fled/find found found/fly flew flown/forbid forbade forbidden
/foresee foresaw foreseen/forget forgot forgotten/freeze froze frozen/get got gotten/give gave given/go went gone
/grow grew grown/hang hung hung/have had had/hear heard heard/hide hid hidden/hit hit hit/hold held held
/keep kept kept/know knew known/lead led led/leave left left/let let let/lie lay lain/lose lost lost/make made made
/mean meant meant/meet met met/mishear misheard misheard/mislead misled misled/misread misread misread
/misspell misspelt misspelt/mistake mistook mistaken/misunderstand misunderstood misunderstood
/outgrow outgrew outgrown/overhear overheard overheard/override overrode overridden/overrun overran overrun
/oversee oversaw overseen/oversleep overslept overslept/overtake overtook overtaken/overwrite overwrote overwritten
/pay paid paid/rebuild rebuilt rebuilt/redo redid redone/put put put/read read read/rerun reran rerun
/reset reset reset/retake retook retaken/rewrite rewrote rewritten/ring rang rung/rethink rethought rethought
/ride rode ridden/run ran run/say said said/see saw seen/seek sought sought/sell sold sold/send sent sent
/set set set/shake shook shaken/show showed shown/shrink shrank shrunk/sink sank sunk/shut shut shut/sit sat sat
/sleep slept slept/speak spoke spoken/spend spent spent/split split split/stand stood stood/steal stole stolen
/stick stuck stuck/strike struck struck/swear swore sworn/swap swapped swapped/take took taken/teach taught taught
/tear tore torn/tell told told/think thought thought/throw threw thrown/undergo underwent undergone
/understand understood understood/undo undid undone/wake woke woken/wear wore worn/win won won
/withdraw withdrew withdrawn/withhold withheld withheld/write wrote written
""".replace("\n", "").split("/")
    )
}
