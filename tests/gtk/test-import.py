#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""The dialog in which a person says how a file is read, and what is remembered of it.

    test-import.py PROGRAM [TEST…]    inside dbus-run-session
"""

import contextlib
import pathlib
import sys
import tempfile

import desktop
from desktop import Failure, Program, is_in
from hands import choose, press_named
from trial import expect, main, press, until, until_data

KOREAN = "지역,값\n서울,30\n부산,20\n대구,10\n"
AS_READ = ["서울, 30, 1위", "부산, 20, 2위", "대구, 10, 3위"]
YEARS = "인구\n지역,작년,올해\n서울,3,30\n부산,2,20\n대구,1,10\n합계,6,60\n※ 잠정\n"


@contextlib.contextmanager
def opened(path, content, name="표.csv", wanted=None, **options):
    """The program, with a file of this content."""
    file = pathlib.Path(tempfile.mkdtemp(dir=WORK)) / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    with Program(path, file, **options) as program:
        program.resize(1500, 990)
        program.file = file
        if wanted is not None:
            until_data(program, wanted)
        yield program
        complaints = [line for line in program.output().splitlines()
                      if any(word in line for word in ("CRITICAL", "Gtk-WARNING", "ERROR:"))]
        expect("complaints", complaints, [])


def frames(program):
    app = program.frame.get_parent()
    return [app.get_child_at_index(i) for i in range(app.get_child_count())]


def dialog(program):
    """The dialog's accessible; None where there is none."""
    return next((frame for frame in frames(program) if frame.get_name() == "다르게 읽기"), None)


def ask(program):
    """Opens the dialog by its keys."""
    program.focus_window(0)
    program.keys("ctrl+shift+r")
    until(program, "a dialog", lambda: dialog(program) and len(program.windows()) == 2)
    program.focus_window()
    until(program, "the lines", lambda: lines(program))
    until(program, "the focus on a line", lambda: program.focused().startswith("1, "))


def gone(program):
    until(program, "the dialog closes", lambda: len(program.windows()) == 1)
    program.focus_window(0)


def inner(program, role):
    """What is in the dialog, of a role."""
    return [node for _, node in program.tree(dialog(program)) if node.get_role_name() == role]


def lines(program):
    """What is said of the lines in sight."""
    rows = next(node for node in inner(program, "list") if node.get_name() == "파일의 줄")
    return [rows.get_child_at_index(i).get_name() for i in range(rows.get_child_count())]


def until_lines(program, *wanted):
    until(program, f"lines {wanted}", lambda: lines(program)[:len(wanted)] == list(wanted))


def until_preview(program, *wanted):
    """The data of the dialog's chart."""
    until(program, f"a chart of {wanted}",
          lambda: [node.get_name() for node in inner(program, "image")
                   if ", " in node.get_name()][:len(wanted)] == list(wanted))


def is_sensitive(program, name):
    return any(is_in(node, "SENSITIVE") for node in inner(program, "push button")
               if node.get_name().endswith(name))


def pick(program, line, *keys):
    """From the menu of a line, by the keyboard; the first line has the focus."""
    program.keys(*["Home"], *["Down"] * (line - 1))
    until(program, f"the focus on line {line}",
          lambda: program.focused().startswith(f"{line}, "))
    program.keys("Return")
    until(program, "a menu", program.popups)
    program.keys(*keys)
    until(program, "no menu", lambda: not program.popups())


def test_a_wrong_encoding(path):
    """Another encoding is seen at once, applied, remembered, and taken back."""
    with opened(path, KOREAN.encode("cp949"), wanted=AS_READ) as program:
        ask(program)
        until_lines(program, "1, 열 이름: 지역, 값", "2, 데이터: 서울, 30")
        choose(program, "글자 인코딩", "End")
        until_lines(program, "1, 열 이름: Áö¿ª, °ª", "2, 데이터: ¼­¿ï, 30")
        until_preview(program, "¼­¿ï, 30, 1위")
        expect("the window behind", program.data()[:3], AS_READ)
        press(program, "push button", "적용")
        gone(program)
        until_data(program, ["¼­¿ï, 30, 1위"])

        program.keys("ctrl+q")
        program.process.wait(desktop.PATIENCE)
        program.start()
        until_data(program, ["¼­¿ï, 30, 1위"])
        program.resize(1500, 990)
        ask(program)
        choose(program, "글자 인코딩", "Home", "Down", "Down")
        until_lines(program, "1, 열 이름: 지역, 값", "2, 데이터: 서울, 30")
        press(program, "push button", "적용")
        gone(program)
        until_data(program, AS_READ)


def test_what_could_not_be_applied_is_forgotten(path):
    """The file breaks before it is applied: what was chosen is not taken when it is whole again."""
    with opened(path, KOREAN.encode("cp949"), wanted=AS_READ) as program:
        ask(program)
        choose(program, "글자 인코딩", "End")
        until_preview(program, "¼­¿ï, 30, 1위")
        program.file.write_bytes(b"")
        press(program, "push button", "적용")
        gone(program)
        until(program, "a message", lambda: any("빈 파일입니다" in text for text in program.texts()))
        expect("data", program.data()[:3], AS_READ)
        program.file.write_bytes(KOREAN.replace("30", "40").encode("cp949"))
        until_data(program, ["서울, 40, 1위"])


def test_cancel_leaves_the_window(path):
    with opened(path, KOREAN, wanted=AS_READ) as program:
        ask(program)
        pick(program, 2, "Return")
        until_lines(program, "1, 제목: 지역, 값", "2, 열 이름: 서울, 30", "3, 데이터: 부산, 20")
        until_preview(program, "부산, 20")
        program.keys("Escape")
        gone(program)
        expect("data", program.data(), AS_READ)
        ask(program)
        until_lines(program, "1, 열 이름: 지역, 값")


def test_lines_by_the_keyboard(path):
    """Names, data and what is skipped are said from a line's own menu."""
    with opened(path, YEARS, wanted=["서울, 작년, 3"]) as program:
        ask(program)
        until_lines(program, "1, 제목: 인구", "2, 열 이름: 지역, 작년, 올해", "3, 데이터: 서울, 3, 30",
                    "4, 데이터: 부산, 2, 20", "5, 데이터: 대구, 1, 10", "6, 합계: 합계, 6, 60", "7, 각주: ※ 잠정")
        pick(program, 4, "Down", "Return")
        until_lines(program, "1, 제목: 인구", "2, 열 이름: 지역, 작년, 올해", "3, 열 이름: 서울, 3, 30",
                    "4, 데이터: 부산, 2, 20")
        expect("the focus", program.focused(), "4행: 데이터")
        pick(program, 3, "Down", "Down", "Return")
        until_lines(program, "1, 제목: 인구", "2, 건너뜀: 지역, 작년, 올해", "3, 건너뜀: 서울, 3, 30",
                    "4, 데이터: 부산, 2, 20")
        press_named(program, "모두 자동으로")
        until_lines(program, "1, 제목: 인구", "2, 열 이름: 지역, 작년, 올해", "3, 데이터: 서울, 3, 30")
        until(program, "nothing to reset", lambda: not is_sensitive(program, "모두 자동으로"))


def test_columns(path):
    """Other values are checked in a list, drawn in the preview, then in the window."""
    with opened(path, YEARS, wanted=["서울, 작년, 3"]) as program:
        ask(program)
        press(program, "push button", "값: 작년 외 1개")
        until(program, "a list", program.popups)
        press(program, "check box", "작년")
        until_preview(program, "서울, 30, 1위")
        program.keys("Escape")
        until(program, "no list", lambda: not program.popups())
        until(program, "its name", lambda: "값: 올해" in program.texts())
        press(program, "push button", "적용")
        gone(program)
        until_data(program, ["서울, 30, 1위", "부산, 20, 2위"])
        # a file of the same columns is read the same way
        program.file.write_text(YEARS.replace("서울,3,30", "서울,3,40"), encoding="utf-8")
        until_data(program, ["서울, 40, 1위"])
        # one of others is not, and nothing has to be asked
        program.file.write_text("이름,점수\n가,5\n나,9\n", encoding="utf-8")
        until_data(program, ["나, 9", "가, 5"])
        until(program, "a word on it", lambda: any("다시 찾았습니다" in text
                                                   for text in program.texts()))
        ask(program)
        expect("nothing is chosen", is_sensitive(program, "모두 자동으로"), False)


def test_a_table_of_several(path):
    with opened(path, "가나\n이름,값\n가,1\n나,2\n\n다라\n이름,몫,판\n다,3,30\n라,4,40\n",
                wanted=["나, 2"]) as program:
        ask(program)
        choose(program, "읽을 표", "Down")
        until_preview(program, "라, 몫, 4", "라, 판, 40")
        until(program, "the lines of the first", lambda: lines(program)[0].startswith("1, 다른 표"))
        press(program, "push button", "적용")
        gone(program)
        until_data(program, ["라, 몫, 4", "라, 판, 40"])


def test_a_table_beside_another(path):
    with opened(path, "이름,값,,나라,점수\n가,1,,미국,7\n나,2,,독일,8\n", wanted=["나, 2"]) as program:
        ask(program)
        until_lines(program, "1, 열 이름: 이름, 값, , 나라, 점수")
        choose(program, "읽을 표", "Down")
        until_preview(program, "독일, 8")
        press(program, "push button", "적용")
        gone(program)
        until_data(program, ["독일, 8", "미국, 7"])


def test_what_is_no_table(path):
    """Where nothing can be read the dialog says so, and takes no answer."""
    with opened(path, KOREAN, wanted=AS_READ) as program:
        ask(program)
        pick(program, 4, "Return")
        until(program, "a message", lambda: any("데이터가 남지 않습니다" in text
                                                for text in alerts(program)))
        expect("apply", is_sensitive(program, "적용"), False)
        until_lines(program, "1, 제목: 지역, 값", "2, 건너뜀: 서울, 30", "3, 건너뜀: 부산, 20",
                    "4, 열 이름: 대구, 10")
        press_named(program, "모두 자동으로")
        until(program, "apply", lambda: is_sensitive(program, "적용"))
        until(program, "no message", lambda: not alerts(program))


def alerts(program):
    return [node.get_name() for node in inner(program, "alert")]


def test_from_an_error(path):
    """A file that is no table yet can be read differently from the message about it."""
    with opened(path, "하나\n둘 셋\n지역;값\n") as program:
        press_named(program, "다르게 읽기")
        until(program, "a dialog", lambda: dialog(program))
        program.focus_window()
        until(program, "the lines", lambda: lines(program))


def test_from_the_points_to_check(path):
    with opened(path, KOREAN + "인천,일\n", wanted=AS_READ) as program:
        press(program, "push button", "확인할 점 2개")
        until(program, "the points", program.popups)
        press_named(program, "다르게 읽기")
        until(program, "a dialog", lambda: dialog(program))
        until(program, "no list behind it", lambda: not program.popups())


def test_a_data_package_says_it_itself(path):
    with Program(path) as program:
        until(program, "data", program.data)
        program.keys("ctrl+shift+r")
        program.keys("ctrl+comma")
        until(program, "another window", lambda: len(program.windows()) == 2)
        expect("the dialog", dialog(program), None)


def test_a_long_file_shows_its_head(path):
    text = KOREAN + "".join(f"도시 {i},{i % 7}\n" for i in range(200000))
    with opened(path, text) as program:
        until(program, "data", program.data)
        ask(program)
        until(program, "a word on it", lambda: any("처음 1000줄" in text
                                                   for text in program.texts()))


def test_narrow(path):
    with opened(path, YEARS, wanted=["서울, 작년, 3"]) as program:
        program.resize(360, 640)
        until(program, "360 px", lambda: program.size()[0] == 360)
        ask(program)
        until(program, "a dialog of 360 px", lambda: program.size(-1)[0] <= 360)
        until_lines(program, "1, 제목: 인구")


def test_tab_leaves_the_lines(path):
    """The arrow keys walk them; there may be a thousand."""
    with opened(path, YEARS, wanted=["서울, 작년, 3"]) as program:
        ask(program)
        program.keys("Down", "Down")
        until(program, "the third line", lambda: program.focused().startswith("3, "))
        program.keys("Tab")
        until(program, "the switch", lambda: program.focused() == "차트")
        program.keys("shift+Tab")
        until(program, "a line again", lambda: program.focused()[1:].startswith((", ", "행: ")))
        program.keys("shift+Tab")
        until(program, "the head", lambda: program.focused() == "적용")


def test_a_damaged_memory(path):
    """What is remembered may be anything; it is written anew, and for no more than 200 files."""
    with opened(path, KOREAN, wanted=AS_READ) as program:
        memory = program.home / "state/dopyo/reading.ini"
        expect("nothing to remember", memory.exists(), False)
        memory.parent.mkdir(parents=True)
        uri = program.file.as_uri()
        for content in ("\0\x80[no", "[a",
                        f"[{uri}]\ndelimiter=\"\nheader=x\nskip=-9\ndecimal=77\n",
                        f"[{uri}]\nskip=999999999\nheader=3\ntable=no such\n"):
            memory.write_text(content, encoding="utf-8")
            program.keys("ctrl+q")
            program.process.wait(desktop.PATIENCE)
            program.start()
            until_data(program, AS_READ)
        memory.write_text("".join(f"[file:///{i}]\nchosen={i}\nskip=1\n" for i in range(1, 300)),
                          encoding="utf-8")
        program.resize(1500, 990)
        ask(program)
        choose(program, "소수점", "End")
        press(program, "push button", "적용")
        gone(program)
        until(program, "200 files", lambda: memory.read_text().count("chosen=") == 200)
        text = memory.read_text(encoding="utf-8")
        expect("the file", f"[{uri}]" in text, True)
        expect("the first", "[file:///100]" in text, False)
        expect("the last", "[file:///299]" in text, True)


def test_everything_is_named(path):
    with opened(path, YEARS, wanted=["서울, 작년, 3"]) as program:
        ask(program)
        nameless = [f"{node.get_role_name()} “{node.get_name()}”"
                    for role in ("push button", "combo box", "page tab", "table row", "list item")
                    for node in inner(program, role)
                    if not node.get_name() or node.get_name().startswith(("Gtk", "Adw", "Dopyo"))]
        # these are libadwaita's and GTK's own, inside of what has a name
        nameless = [text for text in nameless if text != "list item “”" and
                    "GtkListItemWidget" not in text]
        expect("nameless", nameless, [])
        expect("a line's button", bool([node for node in inner(program, "push button")
                                        if node.get_name() == "2행: 열 이름"]), True)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(prefix="dopyo-test-") as WORK:
        sys.exit(main(sys.modules[__name__]))
