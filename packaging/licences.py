"""Prints the table of ``docs/licences.md``: everything that Standfirst installs, with its licence.

Read from the metadata of what is installed: ``.venv/bin/python packaging/licences.py``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution

from packaging.requirements import Requirement


def main() -> None:
    """Print the table as Markdown, what Standfirst itself asks for first."""
    asked_for = {canonical(name) for name in requirements(distribution("standfirst"))}
    everything = closure("standfirst")
    del everything["standfirst"]
    print("| package | version | licence | asked for by |\n|---|---|---|---|")
    for name in sorted(everything, key=lambda name: (name not in asked_for, name)):
        found = everything[name]
        by = "Standfirst" if name in asked_for else "a dependency"
        print(f"| {found.name} | {found.version} | {licence(found)} | {by} |")


def closure(name: str) -> dict[str, Distribution]:
    """A distribution and all that it needs, directly or not, by their canonical names."""
    found: dict[str, Distribution] = {}
    waiting = [name]
    while waiting:
        name = canonical(waiting.pop())
        if name not in found:
            found[name] = distribution(name)
            waiting.extend(requirements(found[name]))
    return found


def requirements(of: Distribution) -> Iterator[str]:
    """The names of what a distribution needs on this machine, without any extras."""
    for line in of.requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement.name


def canonical(name: str) -> str:
    """A distribution's name as all its spellings share it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def licence(of: Distribution) -> str:
    """What a distribution says of its licence, by the newest of the three ways to say it."""
    metadata = of.metadata
    if stated := metadata["License-Expression"] or metadata["License"]:
        return str(stated).splitlines()[0]
    classifiers = metadata.get_all("Classifier") or []
    names = [line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License ::")]
    return ", ".join(names) or "not stated"


if __name__ == "__main__":
    main()
