"""Sets everything up and runs all checks and tests: ``python3 packaging/check.py [NAME ...]``.

The one table of checks, for developers and for continuous integration alike. All are run even if
one fails; names (``format lint``) choose some. The tests come last, and so does their closing line.
"""

from __future__ import annotations

import sys
import time

import debian
import libraries
from checkout import ROOT, SetupError, called, guarded, say
from environment import Environment

CHECKS = {
    "format": ("ruff", "format", "--check", "."),
    "lint": ("ruff", "check", "."),
    "types": ("mypy",),
    "layers": ("lint-imports", "--no-logo"),
    "tests": ("pytest", "--cov"),
}


def main() -> int:
    """Run the checks that are named, or all, and return 0 if every one passed."""
    names = sys.argv[1:] or list(CHECKS)
    unknown = [name for name in names if name not in CHECKS]
    if unknown:
        raise SetupError(f"No such check: {', '.join(unknown)}. There are {', '.join(CHECKS)}.")
    environment = Environment(ROOT)
    debian.provide([*environment.missing_packages(), *libraries.missing_packages(libraries.QT)])
    environment.provide(tools=True)
    failed = []
    for name in names:
        say(f"== {name}: {' '.join(CHECKS[name])}")
        began = time.monotonic()
        program, *arguments = CHECKS[name]
        if called([environment.programs / program, *arguments], QT_QPA_PLATFORM="offscreen"):
            failed.append(name)
        if name != "tests":
            outcome = "failed" if name in failed else "passed"
            say(f"   {outcome} after {time.monotonic() - began:.1f} s")
    if failed:
        say(f"Failed: {', '.join(failed)}.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(guarded(main))
