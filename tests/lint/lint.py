# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""What the lint tests share: the tracked files, and a report in TAP.

Problems go to stderr as well, which is what meson shows of a failed test."""

import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def tracked(*patterns):
    """Paths, relative to the root, of what git knows or would add; all without @patterns."""
    command = ["git", "-c", "safe.directory=*", "-C", str(ROOT), "ls-files", "-z", "--cached",
               "--others", "--exclude-standard", "--", *patterns]
    names = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return sorted(name for name in set(names.split("\0")) if name and (ROOT / name).exists())


def read(name):
    """The text of a tracked file, or None where it is not text."""
    try:
        return (ROOT / name).read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None


def each(files, problems_of):
    """All problems that @problems_of (name, text) finds in the text files @files."""
    found = []
    for name in files:
        text = read(name)
        if text is not None:
            found += problems_of(name, text)
    return found


def report(checks):
    """Prints {name: problems} as TAP; ends the program."""
    print(f"1..{len(checks)}")
    for number, (name, problems) in enumerate(checks.items(), 1):
        print(f"{'not ok' if problems else 'ok'} {number} {name}")
        for problem in problems:
            print(f"# {problem}")
            print(problem, file=sys.stderr)
    sys.exit(1 if any(checks.values()) else 0)
