"""Text in Markdown that stays that text in CommonMark, GitHub, Obsidian and Pandoc.

Invariant: parsed, what ``escape`` returns is one paragraph whose text is what was given in (white
space set aside), without any markup.
"""

from __future__ import annotations

import re

# What begins markup anywhere: CommonMark's own, tables and strikethrough (GitHub), mathematics and
# block identifiers (Obsidian), superscripts and attributes (Pandoc). "&amp;" would become "&".
_MARKUP = r"[\\`*\[\]<>|~$^{]|(?<![^\W_])_|_(?![^\W_])|(?<!\S)#|&(?=#?\w+;)"

# "==" marks and "%%" comments out (Obsidian); "@x" cites and "--" becomes a dash (Pandoc).
_EXTENDED = r"=(?==)|(?<==)=|%(?=%)|(?<=%)%|-(?=-)|(?<=-)-|(?<![^\W_])@"

_IN_ADDRESS = re.compile(_MARKUP)
_IN_PROSE = re.compile(f"{_MARKUP}|{_EXTENDED}")

# GitHub makes links of addresses; a backslash more than needed would break them.
_ADDRESS = re.compile(r"((?:https?://|www\.)[^\s\[\]<>{}|`^\\\"]+)")

# What numbers a list at the start of a line, in Pandoc at least: "1.", "(a)", "iv)", "#.".
_LABEL = re.compile(r"\(?(?:\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+|#|@\w*)(?=[.)](?:\s|$))")


def escape(text: str) -> str:
    """``text`` as one line of Markdown."""
    line = ""
    for number, part in enumerate(_ADDRESS.split(" ".join(text.split()))):
        line += (_IN_ADDRESS if number % 2 else _IN_PROSE).sub(r"\\\g<0>", part)
    return _escape_start(line)


def escape_lines(text: str) -> str:
    """``text`` in Markdown with its line breaks: empty lines part paragraphs, others are kept."""
    paragraphs = re.split(r"\s*\n\s*\n\s*", text.strip())
    return "\n\n".join(
        "\\\n".join(escape(line) for line in paragraph.split("\n")) for paragraph in paragraphs
    )


def _escape_start(line: str) -> str:
    if label := _LABEL.match(line):
        return line[: label.end()] + "\\" + line[label.end() :]
    return "\\" + line if line[:1] in {"-", "+", ":", "=", "%"} else line
