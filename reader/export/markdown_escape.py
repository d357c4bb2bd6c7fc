"""Text in Markdown that stays that text in CommonMark, GitHub, Obsidian and Pandoc.

Invariant: parsed, what ``escape`` returns is one paragraph whose text is what was given in (white
space set aside), without any markup.
"""

from __future__ import annotations

import re

# What begins markup anywhere: CommonMark's own, tables and strikethrough (GitHub), mathematics,
# tags and block identifiers (Obsidian), superscripts (Pandoc).
_ANYWHERE = re.compile(r"[\\`*_\[\]<>|~$^#]")

# "&amp;" would become "&"; "==" marks, "%%" comments out (Obsidian); "@x" cites, "--" becomes a
# dash (Pandoc).
_IN_COMPANY = re.compile(r"&(?=#?\w+;)|=(?==)|(?<==)=|%(?=%)|(?<=%)%|-(?=-)|(?<=-)-|(?<!\w)@(?=\w)")

# What numbers a list at the start of a line, in Pandoc at least: "1.", "(a)", "iv)", "#.".
_LABEL = re.compile(r"\(?(?:\d+|[A-Za-z]|[ivxlcdmIVXLCDM]+|#|@\w*)(?=[.)](?:\s|$))")


def escape(text: str) -> str:
    """``text`` as one line of Markdown."""
    line = " ".join(text.split())
    escaped = _IN_COMPANY.sub(_with_backslash, _ANYWHERE.sub(_with_backslash, line))
    return _escape_start(escaped)


def escape_lines(text: str) -> str:
    """``text`` in Markdown with its line breaks: empty lines part paragraphs, others are kept."""
    paragraphs = re.split(r"\s*\n\s*\n\s*", text.strip())
    return "\n\n".join(
        "\\\n".join(escape(line) for line in paragraph.split("\n")) for paragraph in paragraphs
    )


def _with_backslash(found: re.Match[str]) -> str:
    return "\\" + found.group()


def _escape_start(line: str) -> str:
    if label := _LABEL.match(line):
        return line[: label.end()] + "\\" + line[label.end() :]
    return "\\" + line if line[:1] in {"-", "+", ":", "=", "%"} else line
