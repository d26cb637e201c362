#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""Cells that come into the window by the clipboard or are dropped on it.

    test-paste.py PROGRAM [TEST…]    inside dbus-run-session
"""

import contextlib
import pathlib
import subprocess
import sys

import desktop
from desktop import wait_for
from trial import clipboard, main, until, until_data, with_program

SOURCE = pathlib.Path(__file__).resolve().parent / "source.py"
START = ["미국, 34.34%, 1위"]
HTML = ("<meta charset='utf-8'><table><tr><td rowspan=2>이름</td><td>값</td></tr><tr><td>(명)</td></tr>"
        "<tr><td>가</td><td sdval='1234.6' sdnum='1042;0;#,##0'>1,235</td></tr>"
        "<tr><td>나&amp;다</td><td sdval='8'>8</td></tr></table>")


def find_window(pid):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(pid)],
                           capture_output=True, text=True, check=False).stdout.split()
    return found[0] if found else None


def drag(window):
    """Drags out of a window into the middle of the program's, step by step, as a hand does."""
    subprocess.run(["xdotool", "windowmove", "--sync", window, "1450", "850"], check=False,
                   timeout=desktop.PATIENCE)
    subprocess.run(["xdotool", "mousemove", "1500", "890", "sleep", "0.3", "mousedown", "1",
                    *(word for i in range(1, 21)
                      for word in ("mousemove", str(1500 - 45 * i), str(890 - 25 * i),
                                   "sleep", "0.03")),
                    "sleep", "0.7", "mouseup", "1"],
                   check=True, timeout=desktop.PATIENCE)


def drop(program, wanted, *content):
    """Drops what another program offers, MIME types and texts in turn, and waits for the data. On a
    busy machine a drag may be over before the programs have met: it is done once more."""
    with subprocess.Popen([sys.executable, str(SOURCE), *content],
                          stderr=subprocess.DEVNULL) as source:
        try:
            window = wait_for("a window to drag from", lambda: find_window(source.pid))
            for _ in range(4):
                drag(window)
                with contextlib.suppress(desktop.Failure):
                    wait_for("data", lambda: program.data()[:len(wanted)] == wanted, 5)
                    break
            until_data(program, wanted)
        finally:
            source.terminate()


@with_program()
def test_a_piece_of_a_page_is_pasted(program):
    until_data(program, START)
    with clipboard(HTML, "text/html"):
        program.keys("ctrl+v")
        until_data(program, ["가, 1,235명", "나&다, 8명"])


@with_program()
def test_lines_of_an_editor_are_pasted(program):
    until_data(program, START)
    with clipboard("<div><div>이름,값</div><div>가,3</div><div>나,8</div></div>", "text/html"):
        program.keys("ctrl+v")
        until_data(program, ["나, 8", "가, 3"])


@with_program()
def test_a_page_without_cells_is_told(program):
    until_data(program, START)
    with clipboard("<html><p></p></html>", "text/html"):
        program.keys("ctrl+v")
        until(program, "a message", lambda: any("수치가 있는 표가 없습니다" in text
                                               for text in program.texts()))
        until_data(program, START)


@with_program()
def test_text_is_dropped(program):
    until_data(program, START)
    drop(program, ["나, 8", "가, 3"], "text/plain;charset=utf-8", "이름\t값\n가\t3\n나\t8\n")


@with_program()
def test_of_text_and_a_page_the_page_is_dropped(program):
    until_data(program, START)
    drop(program, ["가, 1,235명", "나&다, 8명"], "text/plain;charset=utf-8", "no\ttable", "text/html",
         HTML)


if __name__ == "__main__":
    sys.exit(main(sys.modules[__name__]))
