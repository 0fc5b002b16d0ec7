"""Texts that have broken programs before: one list, which every test that asks "and this one?" goes through."""

EMPTY = ("", " ", "\t", "\n", "\u00a0", "\u3000", "\u200b", "\ufeff", "\u00ad")
WORDS_OF_PROGRAMS = (
    "null", "NULL", "None", "undefined", "nil", "true", "False", "NaN", "-inf", "then", "constructor", "__proto__",
    "hasOwnProperty", "0", "-0", "1e1000", "0x10", "1_000", "012", "1,5", "½", "٣", "1/0", "2026-02-30", "25:61", "now",
)  # fmt: skip
PUNCTUATION = (
    "'", '"', "''", '""', "'\"'", '"""', "'''", "\\", "\\\\", "\\\"", "`", "``` ```", ";", "--", "/* */", "<!-- -->",
    "#", "# title", "- [ ] task", "| a | b |", "***", "~~x~~", "[[timeline]]", "[incident]", "= 1", "{}", "{0}", "%s%n",
    "$HOME", "${HOME}", "$(whoami)", "`whoami`", "&& whoami", "| whoami", "../../x", "C:\\CON", "file:///etc/hosts",
)  # fmt: skip
CONTROLS = tuple(f"a{chr(code)}b" for code in (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029))
TERMINAL = (
    "\x1b]0;pwned\x07", "\x1b]52;c;cHduZWQ=\x07", "\x1b[2J\x1b[H", "\x1b[31mred", "\x9b31m", "\x9d0;pwned\x9c",
    "\x1bP1$r\x1b\\", "\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\", "\x1b[?1049l", "\x1b[6n",
    "\x08\x08\x08", "\rover",
)  # fmt: skip
DIRECTION = (
    "\u202egnp.exe",
    "\u2066\u2067\u2068\u2069",
    "\u200e\u200f\u061c",
    "\u202a\u202b\u202c\u202d",
    "עברית",
    "العربية",
)
UNICODE = (
    "é", "e\u0301", "Z\u0351\u0300\u0312a\u0334\u0321l\u0489g\u0340o" * 3, "👩‍👩‍👧‍👦", "🏳️‍🌈", "🇫🇷", "👋🏿", "漢字",
    "ｆｕｌｌ",
    "ﬁ", "ẞ",
    "İi", "𝕏",
    "\U0001f9e8" * 40, "\U0010fffd", "\ufffe", "\uffff", "\ue000", "\u0e33", "ก็็็็็็", "a\u0308\u0308",
    "1\ufe0f\u20e3",
)  # fmt: skip
MARKUP = (
    "[/x]", "[/]", "[red]", "[@click=app.quit]x[/]", "[link=https://evil.example]x[/link]", "[b", "]", "$primary",
    ":boom:",
    "<script>pwned()</script>", "<img src=x onerror=pwned()>", "\"><svg onload=pwned()>", "</textarea>", "&lt;b&gt;",
    "<!channel>", "<@U123>", "@everyone", "@here", "[x](javascript:pwned())", "![x](https://evil.example/x.png)",
    "javascript:pwned()", "data:text/html,<script>pwned()</script>", "{{ 7 * 7 }}", "{% raw %}",
    "<ac:structured-macro>",
    "]]>", "<?xml?>", "BEGIN:VEVENT", "DESCRIPTION:x\r\nATTENDEE:mailto:x@evil.example",
)  # fmt: skip
FORMULAS = (
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    '=HYPERLINK("https://evil.example")',
)
LONG = ("w" * 10_000, "word " * 2_000, "\n" * 500, "[" * 500, "\\" * 500, '"' * 500, "漢" * 3_000)

NAUGHTY = (
    *EMPTY, *WORDS_OF_PROGRAMS, *PUNCTUATION, *CONTROLS, *TERMINAL, *DIRECTION, *UNICODE, *MARKUP, *FORMULAS, *LONG
)  # fmt: skip
