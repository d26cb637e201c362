# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""What the tests of the window share: try something, wait for what comes of it, say it in TAP."""

import contextlib
import functools
import inspect
import os
import re
import subprocess
import sys
import time
import traceback

import desktop
from desktop import Failure, Program, wait_for


def expect(what, value, wanted):
    if value != wanted:
        raise Failure(f"{what}: {value!r}, not {wanted!r}")


def until(program, what, function):
    """Waits; says what there was instead."""
    try:
        return wait_for(what, function)
    except Failure as failure:
        raise Failure(f"{failure}\n{program.dump()}\n{program.output()}") from None


def until_data(program, wanted):
    until(program, f"data {wanted}", lambda: program.data()[:len(wanted)] == wanted)


def with_program(*arguments, **options):
    """Runs a test on a program of its own; fails on what it complains of."""
    def decorate(test):
        @functools.wraps(test)
        def run(path):
            with Program(path, *arguments, **options) as program:
                test(program)
                complaints = [line for line in program.output().splitlines()
                              if re.search("CRITICAL|Gtk-WARNING|ERROR:", line)]
                if complaints:
                    raise Failure("\n".join(complaints))
        return run
    return decorate


def offered():
    """What the clipboard has, a type a line."""
    return subprocess.run(["xclip", "-selection", "clipboard", "-o", "-t", "TARGETS"], check=False,
                          capture_output=True, text=True, timeout=desktop.PATIENCE).stdout.split()


@contextlib.contextmanager
def clipboard(text, mime="UTF8_STRING"):
    """Offers @text on the clipboard as long as the block runs."""
    with subprocess.Popen(["xclip", "-selection", "clipboard", "-quiet", "-t", mime],
                          stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as clip:
        clip.stdin.write(text.encode())
        clip.stdin.close()
        try:
            wait_for("a clipboard", lambda: mime in offered())
            time.sleep(0.3)  # until the toolkit knows, too
            yield
        finally:
            clip.terminate()


def main(module):
    """Runs the tests of a module, or those that the command line names."""
    tests = {name[5:].replace("_", "-"): function
             for name, function in inspect.getmembers(module, inspect.isfunction)
             if name.startswith("test_")}
    chosen = sys.argv[2:] or tests
    path = os.path.abspath(sys.argv[1])
    failed = 0

    print(f"1..{len(chosen)}", flush=True)
    for number, name in enumerate(chosen, 1):
        passed = attempt(name, tests[name], path)
        failed += not passed
        print(f"{'ok' if passed else 'not ok'} {number} {name}", flush=True)
    return 1 if failed else 0


def attempt(name, test, path):
    """On a display of its own; how it failed is told."""
    display = desktop.Display()
    try:
        test(path)
    except Exception:  # a test may fail in any way; the others still run
        print(f"{name}: {traceback.format_exc()}", file=sys.stderr, flush=True)
        return False
    finally:
        display.close()
    return True
