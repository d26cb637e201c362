# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""What the tests of dopyo-cli share: running it, files to run it on, and a report in TAP.

A test is a function test_* that raises where something is wrong. Nothing is ever skipped."""

import contextlib
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import traceback
import unicodedata

CLI = pathlib.Path(sys.argv[1]).resolve()
SAMPLE = pathlib.Path(__file__).resolve().parent.parent.parent / "data/samples/ai-leadership"
TABLE = "나라,비율 (%)\n미국,34.34\n한국,15.15\n독일,1.35\n싱가포르,1.35\n"
TIMEOUT = 120


class Result:
    """How a run ended: its exit code (minus the signal's number, where one killed it), what it
    printed, and its messages."""

    def __init__(self, code, out, err):
        self.code = code
        self.out = out
        self.err = err.decode("utf-8")

    @property
    def text(self):
        """What was printed, which is UTF-8 whatever the locale."""
        return self.out.decode("utf-8")

    def expect(self, code, *words):
        """Checks the exit code, and that each of @words is in the messages; returns self."""
        check(self.code == code, f"exit {self.code} instead of {code}; messages:\n{self.err}")
        for word in words:
            check(word in self.err, f"“{word}” is not in the messages:\n{self.err}")
        for line in self.err.splitlines():
            check(line.startswith("dopyo-cli: "), f"a message without the program's name: {line}")
            check(line.isprintable(), f"a message with control characters: {line!r}")
        return self

    def fails(self, code, *words):
        """As expect (), for a run that says in one line why it failed and prints nothing."""
        self.expect(code, *words)
        check(self.out == b"", f"printed in spite of failing: {self.out[:200]}")
        check(len(self.err.splitlines()) == 1, f"not one line:\n{self.err}")
        check(";" in self.err, f"does not say what to do: {self.err}")
        return self


def check(good, message):
    """Fails the test with @message unless @good."""
    if not good:
        raise AssertionError(message)


def command(*arguments, prefix=()):
    """The command line of a run."""
    return [str(part) for part in (*prefix, CLI, *arguments)]


def environment(**changes):
    """This test's environment with @changes; None takes a name away."""
    env = dict(os.environ)
    env.update({name: value for name, value in changes.items() if value is not None})
    for name, value in changes.items():
        if value is None:
            env.pop(name, None)
    return env


def run(*arguments, stdin=b"", env=None, prefix=(), **more):
    """Runs dopyo-cli to its end."""
    done = subprocess.run(command(*arguments, prefix=prefix), input=stdin, capture_output=True,
                          env=environment(**(env or {})), timeout=TIMEOUT, check=False, **more)
    return Result(done.returncode, done.stdout, done.stderr)


def start(*arguments, prefix=(), env=None, **more):
    """Starts dopyo-cli with the signals that a terminal gives it."""
    return subprocess.Popen(
        command(*arguments, prefix=prefix), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=environment(**(env or {})), **more,
        preexec_fn=lambda: [signal.signal(number, signal.SIG_DFL)
                            for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)])


@contextlib.contextmanager
def folder(**files):
    """A folder for one test, which others may read. @files: its files; __ stands for a dot."""
    with tempfile.TemporaryDirectory() as name:
        path = pathlib.Path(name)
        path.chmod(0o755)
        for file, content in files.items():
            if isinstance(content, str):
                content = content.encode("utf-8")
            (path / file.replace("__", ".")).write_bytes(content)
        yield path


def names(path):
    """The names in a folder, hidden ones too."""
    return sorted(entry.name for entry in path.iterdir())


def width(text):
    """How many cells of a terminal a text takes."""
    return sum(0 if unicodedata.combining(c) else
               2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def main(tests):
    """Runs every test_* of @tests and reports in TAP."""
    found = [(name[5:].replace("_", "-"), test) for name, test in tests.items()
             if name.startswith("test_")]
    failed = 0
    print(f"1..{len(found)}", flush=True)
    for number, (name, test) in enumerate(found, 1):
        try:
            test()
        except Exception as error:  # whatever it is, the other tests run
            failed += 1
            print(f"not ok {number} {name}")
            report = str(error) if isinstance(error, AssertionError) else traceback.format_exc()
            for line in report.splitlines():
                print(f"# {line}")
                print(f"{name}: {line}", file=sys.stderr)
        else:
            print(f"ok {number} {name}")
        sys.stdout.flush()
    sys.exit(1 if failed else 0)
