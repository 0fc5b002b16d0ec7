"""The three looks: dark, light and high contrast. Warning and accent differ, which Textual's own defaults do not."""

from textual.theme import Theme

DARK = Theme(
    name="pmreview-dark",
    primary="#5fb3d4",
    secondary="#8fa8bf",
    accent="#5fd4b8",
    foreground="#dce3ea",
    background="#11161c",
    surface="#11161c",
    panel="#1c242d",
    success="#7fcf7f",
    warning="#f0b860",
    error="#f07c7c",
    dark=True,
    variables={"muted": "#8b98a5"},
)
LIGHT = Theme(
    name="pmreview-light",
    primary="#1f5f8b",
    secondary="#4d6478",
    accent="#00695c",
    foreground="#1b2229",
    background="#fbfbf8",
    surface="#fbfbf8",
    panel="#e9ecee",
    success="#2e7d32",
    warning="#9a5b00",
    error="#b3261e",
    dark=False,
    variables={"muted": "#5b6670"},
)
CONTRAST = Theme(
    name="pmreview-contrast",
    primary="#ffffff",
    secondary="#ffffff",
    accent="#ffff00",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#262626",
    success="#00ff00",
    warning="#ffb000",
    error="#ff8080",
    dark=True,
    variables={"muted": "#d0d0d0"},
)
THEMES = (DARK, LIGHT, CONTRAST)
