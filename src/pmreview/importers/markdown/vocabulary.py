"""What people call the parts of a post-mortem. A new word for a part goes into the pattern of its line."""

import re
import unicodedata

TIMELINE, KEY_TIMES, WHYS, CAUSE, TRIGGER = "timeline", "key-times", "whys", "cause", "trigger"
WENT_WELL, TO_IMPROVE, GOT_LUCKY, LESSONS = "went_well", "to_improve", "got_lucky", "lessons"
ACTIONS, IMPACT, BUSINESS, DATA_LOSS, SUMMARY = "actions", "impact", "business", "data-loss", "summary"
QUESTIONS, LINKS, CONCLUSION, APPENDIX = "questions", "links", "conclusion", "appendix"

_ROLES = (
    (APPENDIX, "appendi|apendix|^logs?$|chat logs?$|transcript|raw data|^actions? taken|^immediate actions? taken"),
    (TIMELINE, "time ?line|chronolog|(chain|sequence|order|log|list) of (the )?events|(event|incident|activity) log$"
               "|what happened when|^(incident )?events$|^updates?$"),
    (KEY_TIMES, "^key (events|times|dates|timestamps|moments|milestones|facts|metrics)|incident timing|^important times"
                "|^(incident )?(times|stats|statistics|metrics|details|facts|metadata|information|info)$"),
    (WHYS, "(5|five)[ -]?why|^(the )?why'?s$|why analysis|ask(ing)? why"),
    (GOT_LUCKY, r"luck(y|ily)?\b|fortunate"),
    (WENT_WELL, r"(went|go|gone|worked|did|done) (really |very |quite )?(well|right|good|great)(?! less)\b"
                "|^positives|^success(es)?$|^strengths|^(the |what was )?good$|^well$"),
    (TO_IMPROVE, "(went|gone|go) (wrong|poorly|badly|bad|less well|not (so )?well)"
                 r"|(could|should) (have )?(gone|be|been|go|do|done|work|worked) (\w+ )?(better|improved|differently)"
                 "|could we (do|have done|improve)|can (we|be) improve|^(things )?to improve$|^improvements?$"
                 "|(areas?|room|opportunities) (for|of|to) improve|needs? (to )?(be )?improve|^the (bad|ugly)$"
                 "|shortcomings|weaknesses|^negatives?|went well less|struggle|hindered|^what was (difficult|hard)"),
    (LESSONS, r"lessons?\b|learning|take-?aways?|what (did |have )?we learn|^retrospective|^reflections?|^insights"),
    (ACTIONS, r"action|follow(ing)?[ -]?ups?|next steps?|to-?dos?\b|\btasks?\b|remediation|corrective|prevent(i|at)"
              r"|recommendation|^(process|policy|technical|documentation|tooling|monitoring)\S* improvements?$"
              "|what.?s next|what (are )?we(.re| are)? (are )?(doing|changing|going to)|^future work|work items"
              "|^planned (work|changes|improvements)|repair items|measures"),
    (DATA_LOSS, "data (loss|lost|integrity|corruption)"),
    (BUSINESS, "(business|financial|revenue|commercial|sla|cost) impact"),
    (IMPACT, "impact|(affected|impacted) (users?|customers?|parties|people)|(users?|customers?) (affected|impacted)"
             "|blast radius|who (was|were) affected|customer experience"),
    (CAUSE, r"root[ -]?cause|^causes?\b|\bcauses?$|what (caused|contributed)|why (did|has) (this|it) happen|^fault$"
            r"|^rca$|contribut(ing|ory) (\w+ )?(factor|cause|condition|circumstance|element|reason)"
            "|^contributors (and|&) enablers|underlying (issue|problem)|^technical (analysis|details?)$"
            "|process breakdown"),
    (TRIGGER, "^(the )?triggers?$|^trigger (event|of)"),
    (QUESTIONS, "(open|unanswered|outstanding|remaining) questions"),
    (LINKS, "^(useful )?(links|references|resources)$|^related|^supporting (information|documents|material)|^see also$"
            "|^further reading$"),
    (CONCLUSION, "^conclusions?$"),
    (SUMMARY, "summary|^tl;? ?dr|^overview|^synopsis|^abstract|^in short$|^description$|^what happened$|^problem$"
              "|(incident|outage|issue|problem) (description|overview)|^introduction$"),
)  # fmt: skip
_COMPILED = tuple((role, re.compile(pattern)) for role, pattern in _ROLES)

_NUMBERING = re.compile(r"^(?:[0-9]{1,2}(?:\.[0-9]{1,2})*[.):]?\s+|[ivx]{1,4}[.)]\s+|[a-z][.)]\s+)")
_SHORTCODE = re.compile(r":[a-z0-9_+\-]{2,40}:")
_ASIDE = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]|\{[^{}]{0,80}\}")
_DIDNT = re.compile(r"\b(did|was|were|could|has|had|does|do)(?:n't| not)\b")
_LONGEST = 80


def normal(title: str) -> str:
    """A heading without what is only decoration: numbering, emoji, asides in parentheses, marks at its end."""
    title = unicodedata.normalize("NFKC", title[: 2 * _LONGEST]).replace("’", "'").replace("‘", "'").lower()
    title = _ASIDE.sub(" ", _SHORTCODE.sub(" ", title))
    title = "".join(" " if unicodedata.category(each) in ("So", "Sk", "Cn", "Mn", "Cf") else each for each in title)
    title = _NUMBERING.sub("", title.strip(" #*_-–—•"))
    return " ".join(title.strip(" #*_-–—:?!.•&").split())


def role_of(title: str) -> str:
    """The part of a post-mortem that a heading begins; "" for any other."""
    words = normal(title)
    if not words or len(words) > _LONGEST:
        return ""
    if _DIDNT.search(words) and re.search(r"\b(go|well|work|right)\b", words):
        return TO_IMPROVE
    return next((role for role, pattern in _COMPILED if pattern.search(words)), "")
