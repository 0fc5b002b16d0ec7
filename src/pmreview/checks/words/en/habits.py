"""The words of habits: what somebody is known for, and what is not the first time."""

from pmreview.checks.words.en.lists import gerunds, verbs, words

REPUTED = words("famous inclination inclined infamous known notorious prone reputation tend tended tendency tends")
"""Before `for` or `to`, what somebody is like."""
HEADLONG = words("carelessness last-minute late sloppy unannounced untested")
MINDFUL = gerunds("ask care check glance listen look read think understand") | words("glance look question thought")
"""What nobody leaves out who pays attention."""
ABLE = words("able allow allowed allows can could enabled let lets may might must never not should to will would")
UNTOLD = words("if that when where which who whether")
"""Whom these tell of is whoever does it."""
TIMES = words("second third fourth fifth sixth umpteenth nth")
HARMING = verbs("break crash cut delete destroy drop let lose miss remove unplug wipe")
"""What does harm, and is held against somebody who does it once more."""
REPEATED = words("behaviour blunder corner error excuse fault lapse mistake oversight story trick typo")
DESERTED = words("alone dark hanging loop lurch rain waiting")
"""In what somebody was left: in the dark, out of the loop."""
