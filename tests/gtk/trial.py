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

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

import desktop
from desktop import PATIENCE, Failure, Program, wait_for


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


def press(program, role, name):
    """With the mouse; of several windows, in the one on top."""
    node = until(program, f"{role} “{name}”", lambda: program.all(role, name))[-1]
    until(program, "the window has the size it was given", lambda: has_its_size(program, node))
    box = until(program, f"{role} “{name}” stands still", lambda: settled(node))
    x, y = on_screen(program, node, box.x + box.width // 2, box.y + box.height // 2)
    # and away from it: what stays under the pointer gets a tooltip over it
    subprocess.run(["xdotool", "mousemove", "--sync", str(x), str(y), "click", "1",
                    "mousemove", *map(str, desktop.CORNER)], check=True, timeout=PATIENCE)


def click_in_popup(program, role, name):
    """With the mouse, in the one list that is open. GTK places what is in it as if the list began
    where the button does that opened it."""
    node = until(program, f"{role} “{name}”", lambda: program.all(role, name))[-1]
    box = until(program, f"{role} “{name}” stands still", lambda: settled(node))
    popup = until(program, "a list", program.popups)[-1]
    opener = node.get_parent()
    while "button" not in opener.get_role_name():
        opener = opener.get_parent()
    start = extents(opener)
    subprocess.run(["xdotool", "mousemove", "--window", popup,
                    str(box.x - start.x + box.width // 2), str(box.y - start.y + box.height // 2),
                    "click", "1"], check=True, timeout=PATIENCE)


def on_screen(program, node, x, y):
    """What is at (@x, @y) in the window of @node, which has a shadow around it."""
    around, (width, height) = extents(frame_of(node)), program.size(-1)
    return x + (width - around.width) // 2, y + (height - around.height) // 2


def extents(node):
    return node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)


def has_its_size(program, node):
    """Whether the program has heard of its last resizing; a frame's shadow is narrow."""
    around, (width, height) = extents(frame_of(node)), program.size(-1)
    return abs(width - around.width) < 80 and abs(height - around.height) < 80


def settled(node):
    """Whether it has been where it is for some frames: what slides is missed."""
    box = extents(node)
    for _ in range(4):
        time.sleep(0.05)
        again = extents(node)
        if (box.x, box.y, box.width, box.height) != (again.x, again.y, again.width, again.height):
            return None
    return box if box.width > 0 else None


def frame_of(node):
    while node.get_parent().get_role_name() != "application":
        node = node.get_parent()
    return node


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
