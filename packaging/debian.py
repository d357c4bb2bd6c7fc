"""System packages of Debian and its relatives: installed where that can be done, else named."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence

from checkout import SetupError, say, surroundings


def provide(packages: Sequence[str]) -> None:
    """Install ``packages``, if there are any.

    Raises:
        SetupError: if that cannot be done here; it names the packages.
    """
    if not packages:
        return
    names = " ".join(packages)
    if shutil.which("apt-get") is None:
        raise SetupError(
            "System packages are missing. Install what your system calls these packages of "
            f"Debian, then run this command again:\n    {names}"
        )
    prefix = _as_root()
    if prefix is None:
        raise SetupError(
            "System packages are missing, and installing them takes an administrator. Run this, "
            f"then this command again:\n    sudo apt-get install {names}"
        )
    say(f"Installing system packages: {names}.")
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        _apt_get([*prefix, "apt-get", "-q", *arguments], names)


def _as_root() -> list[str] | None:
    """What to put before a command so that root runs it; None where nobody may without asking."""
    if os.geteuid() == 0:
        return []
    if (
        shutil.which("sudo")
        and not subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True).returncode
    ):
        return ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND"]
    return None


def _apt_get(command: Sequence[str], names: str) -> None:
    done = subprocess.run(
        command,
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env=surroundings({"DEBIAN_FRONTEND": "noninteractive"}),
    )
    if done.returncode:
        say("\n".join(done.stdout.splitlines()[-5:]))
        raise SetupError(
            "apt-get could not install system packages; its last words stand above. Install them "
            f"yourself, then run this command again:\n    sudo apt-get install {names}"
        )
