#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""What is found about the numbers, in the window: its count, its list, what is done about it.

    test-findings.py PROGRAM [TEST…]    inside dbus-run-session
"""

import json
import pathlib
import sys
import tempfile

from trial import click_in_popup, expect, main, press, until, until_data, with_program

START = ["미국, 34.34%, 1위", "중국, 30.98%, 2위", "한국, 15.15%, 3위"]
SAY = "주석에 밝히기"
FOLDER = pathlib.Path(tempfile.mkdtemp(prefix="dopyo-findings-"))


def dataset(name, rows, **resource):
    """The path of a package with one table."""
    path = FOLDER / f"{name}.datapackage.json"
    path.write_text(json.dumps({"name": "p", "languages": ["en"], "resources": [{
        "name": "r", "data": [{"label": label, "value": value} for label, value in rows],
        "schema": {"fields": [{"name": "label", "type": "string"},
                              {"name": "value", "type": "number", "unit": "%"}]},
        **resource}]}))
    return path


TOTAL = dataset("total", [("a", 60.0), ("b", 27.5), ("c", 12.5), ("all", 100.0)],
                **{"survey:kind": "single", "title": "61% say a"})
# the bundled dataset says all this in its note
UNSAID = dataset("unsaid", [("a", 34.34), ("b", 30.98), ("c", 34.68)],
                 **{"survey:kind": "single", "survey:n": 105, "title": "Unsaid"})
UNSAID_BASE = "오류: 응답 105개에서 34.34%(a)는 나올 수 없다. 비율이 모두 맞는 가장 작은 응답 수는 297이다."
RIGHT = dataset("right", [("a", 60), ("b", 40)], **{"title": "Right"})


def count(program):
    """The button that says how many; None while it is hidden."""
    for role in ("push button", "toggle button"):
        for node in program.all(role):
            if any(word in node.get_name() for word in ("확인할 점", "to check", "settled")):
                return node
    return None


def until_count(program, words):
    """Waits for it to be called so."""
    until(program, f"“{words}”", lambda: count(program) and count(program).get_name() == words)


def listed(program):
    """The names of the findings in the list; none while it is closed."""
    return [node.get_child_at_index(i).get_name()
            for node in program.all() if node.get_name() in ("확인할 점", "Points to check")
            for i in range(node.get_child_count())]


def open_list(program):
    program.keys("F8")
    until(program, "the list", program.popups)
    until(program, "a finding with the focus", lambda: program.focused() in listed(program))


@with_program(UNSAID)
def test_list(program):
    until(program, "the chart", program.data)
    until(program, "the count", lambda: count(program))
    expect("the worst", count(program).get_description(), "나올 수 없는 숫자가 있습니다")
    open_list(program)
    until_count(program, f"확인할 점 {len(listed(program))}개")
    expect("the first", listed(program)[0], UNSAID_BASE)
    expect("the last is a note", listed(program)[-1][:4], "참고: ")
    expect("the focus", program.focused(), UNSAID_BASE)
    program.keys("Escape")
    until(program, "no list", lambda: not program.popups())


@with_program(UNSAID)
def test_mend(program):
    """By a real click; taken back by the keys, in the list and out of it."""
    until(program, "the chart", program.data)
    before = until(program, "the count", lambda: count(program) and count(program).get_name())
    role = count(program).get_role_name()
    press(program, role, before)
    until(program, "the list", program.popups)
    click_in_popup(program, "push button", SAY)
    done = f"처리됨: {SAY}"
    until(program, "it is done", lambda: [node for node in program.all()
                                          if node.get_description() == done])
    until(program, "one less", lambda: count(program).get_name() < before)
    expect("the focus", program.focused(), UNSAID_BASE)
    program.keys("ctrl+z")
    until_count(program, before)
    until(program, "the button again", lambda: program.all("push button", SAY))
    # the same by the keyboard, and undone where the chart has the focus
    until(program, "the focus", lambda: program.focused() == UNSAID_BASE)
    program.keys("Tab", "space")
    until(program, "one less", lambda: count(program).get_name() < before)
    program.keys("Escape")
    until(program, "no list", lambda: not program.popups())
    program.keys("ctrl+z")
    until_count(program, before)


@with_program()
def test_follow(program):
    """From a finding to its row in the chart."""
    until_data(program, START)
    until(program, "the count", lambda: count(program))
    open_list(program)
    program.keys("Return")
    until(program, "no list", lambda: not program.popups())
    until(program, "the row", lambda: program.focused() == START[0])
    until(program, "that it is concerned",
          lambda: "확인할 점에 해당함" in program.chart().get_child_at_index(0).get_description())
    program.keys("End")
    until(program, "no more", lambda: "확인할 점에 해당함" not in
          program.chart().get_child_at_index(0).get_description())


@with_program(TOTAL, language="C.UTF-8")
def test_total(program):
    """A total leaves the chart, its list of highlights and its table; one step brings it back."""
    until_data(program, ["all, 100.0%, 1st"])
    until(program, "the count", lambda: count(program))
    before = count(program).get_name()
    open_list(program)
    click_in_popup(program, "push button", "Leave Out of the Chart")
    until_data(program, ["a, 60.0%, 1st"])
    until(program, "the title's number", lambda: program.all("push button",
                                                              "Correct: 61% → 60.0%"))
    click_in_popup(program, "push button", "Correct: 61% → 60.0%")
    until(program, "the title", lambda: program.chart().get_name() == "60.0% say a")
    program.keys("ctrl+z", "ctrl+z")
    until_data(program, ["all, 100.0%, 1st"])
    until_count(program, before)


@with_program(UNSAID)
def test_table(program):
    """A row that something was found about says so."""
    until(program, "the chart", program.data)
    until(program, "the count", lambda: count(program))
    program.keys("ctrl+t")
    row = until(program, "a row", lambda: [node for node in program.all("table row")
                                           if node.get_name().startswith("a, ")])[0]
    until(program, "its description", lambda: UNSAID_BASE in row.get_description())


@with_program(RIGHT, language="C.UTF-8")
def test_nothing(program):
    """No count where nothing was found; it comes with another dataset."""
    until_data(program, ["a, 60%"])
    until(program, "the panel", lambda: program.all("text", "Source"))
    expect("the count", count(program), None)


@with_program(language="en_US.UTF-8")
def test_narrow(program):
    """On a phone the list fits, and the count keeps its name."""
    until(program, "the chart", program.data)
    until(program, "the count", lambda: count(program))
    program.resize(360, 640)
    until(program, "its size", lambda: program.size() == (360, 640))
    until(program, "the count", lambda: "to check" in count(program).get_name())
    open_list(program)


if __name__ == "__main__":
    sys.exit(main(sys.modules[__name__]))
