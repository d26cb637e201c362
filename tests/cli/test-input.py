# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""What dopyo-cli does with broken, hostile and odd input: a message, an exit code, no output."""

import json
import os
import pathlib
import re
import xml.etree.ElementTree

import cli

SVG = "{http://www.w3.org/2000/svg}"


def both_fail(path, code, *words):
    """Neither show nor export gets anything out of the file, and export writes none."""
    name = pathlib.Path(path).name
    out = pathlib.Path(path).parent / "out.svg"
    shown = cli.run("show", path)
    exported = cli.run("export", path, "-d", "1", "-o", out)
    for done in (shown, exported):
        done.fails(code, *words)
        cli.check(name in done.err, f"the file is not named: {done.err}")
    cli.check(shown.err == exported.err, f"two messages:\n{shown.err}{exported.err}")
    cli.check(not out.exists(), "a chart of it was written")


def draws(table, *arguments, code=0):
    """Draws a table; returns the root of the drawing, and the run."""
    with cli.folder(t__csv=table) as path:
        done = cli.run("export", path / "t.csv", "-d", "1", "-o", "-", "--format", "svg",
                       *arguments).expect(code)
    return xml.etree.ElementTree.fromstring(done.out) if code == 0 else None, done


def said(root):
    """What a drawing says."""
    return ["".join(text.itertext()) for text in root.iter(SVG + "text")]


def test_said_with_commas():
    """What a poll says above and below its table is no row and no head, commas or not."""
    table = ("정당 지지도\n(단위: %, n=1002)\n정당,지지율\n가당,34.1\n나당,30.2\n"
             "자료: 한국갤럽, n = 1002\n")
    root, _ = draws(table, "-l", "ko")
    texts = said(root)
    for text in ("정당 지지도", "단위: %", "자료: 한국갤럽, n = 1,002"):
        cli.check(any(text in one for one in texts), f"no “{text}” in {texts}")
    cli.check(not any("1002" in one for one in texts), f"a row or a head of it: {texts}")


def test_long_table():
    """A row for each place and year is a series for each year, which is said."""
    table = "시도,연도,인구\n서울,2022,9\n서울,2023,8\n부산,2022,3\n부산,2023,4\n"
    with cli.folder(t__csv=table) as path:
        done = cli.run("show", path / "t.csv", "-l", "ko").expect(0, "t.csv:2: ", "“연도”")
        cli.check([line.split() for line in done.text.splitlines()[1:]] ==
                  [["항목", "2022", "2023"], ["서울", "9", "8"], ["부산", "3", "4"]], done.text)
        as_it_is = cli.run("show", path / "t.csv", "--label", "시도,연도")
        cli.check("서울 2022" in as_it_is.expect(0).text, as_it_is.text)


def test_beside():
    """Of tables beside each other the first is read; the message says where the others are."""
    table = "지역,값,,나라,점수\n서울,1,,미국,7\n부산,2,,독일,8\n"
    with cli.folder(t__csv=table) as path:
        done = cli.run("show", path / "t.csv", "-l", "ko").expect(0, "t.csv:1: ", "1 (column 4)")
        cli.check("서울" in done.text and "미국" not in done.text, done.text)
        done = cli.run("show", path / "t.csv", "--table", "2").expect(0)
        cli.check(done.err == "" and "독일" in done.text and "서울" not in done.text, done.text)


def test_tree():
    """A row over those that stand farther in is not drawn beside them, where it is their sum."""
    root, done = draws("지역,인구\n수도권,12\n  서울,9\n  인천,3\n영남,7\n  부산,3\n  대구,2\n", "-l", "ko")
    texts = said(root)
    cli.check("수도권" not in texts and "영남" in texts and "서울" in texts, str(texts))
    done.expect(0, "t.csv:2: ", "“수도권”")


def test_missing_file():
    with cli.folder() as path:
        both_fail(path / "nothing.csv", 3)
        cli.run("show", path / "no" / "folder.csv").fails(3, "folder.csv")
        cli.run("show", path / ("x" * 300)).fails(3)
        cli.run("show", "").fails(3)


def test_folder():
    with cli.folder() as path:
        cli.run("show", path).fails(3, path.name)
        (path / "datapackage.json").mkdir()
        cli.run("show", path).fails(3)


def test_empty():
    with cli.folder(empty__csv="", bom__csv="\ufeff", blank__csv="\n \n\n",
                    empty__json="") as path:
        for name in cli.names(path):
            cli.run("show", path / name).fails(3, name)
        both_fail(path / "empty.csv", 3)


def test_header_only():
    with cli.folder(t__csv="나라,비율\n") as path:
        both_fail(path / "t.csv", 3, "t.csv:1: ")


def test_no_numbers():
    with cli.folder(t__csv="나라,수도\n한국,서울\n일본,도쿄\n") as path:
        cli.run("show", path / "t.csv").expect(0)
        done = cli.run("export", path / "t.csv", "-d", "1", "-o", path / "out.svg")
        done.fails(4, "t.csv: ", "numbers")
        cli.check(cli.names(path) == ["t.csv"], "a chart of it was written")


def test_binary():
    with cli.folder(t__csv=bytes(range(256)) * 8, t__png=b"\x89PNG\r\n\x1a\n" + b"\0" * 64) as path:
        both_fail(path / "t.csv", 3)
        both_fail(path / "t.png", 3)


def test_invalid_utf8():
    broken = cli.TABLE.encode() + b"\xff\xfe\xff\xff,1\n"
    with cli.folder(t__csv=broken) as path:
        cli.run("show", path / "t.csv", "--encoding", "UTF-8").expect(0, "t.csv:6: ")
        cli.run("show", path / "t.csv", "--encoding", "UTF-8", "--strict").expect(3, "t.csv:6: ")
        cli.run("show", path / "t.csv", "--encoding", "no-such").fails(3, "NO-SUCH")


def test_unclosed_quote():
    with cli.folder(t__csv='a,b\nx,1\n"y,2\nz,3\n') as path:
        done = cli.run("show", path / "t.csv", "--json").expect(0, "t.csv:3: ")
        rows = json.loads(done.text)["datasets"][0]["rows"]
        cli.check(len(rows) == 3 and rows[2]["label"] == "z", f"rows are swallowed: {rows}")


def series_of(done):
    """The names of the series and the labels of the rows."""
    dataset = json.loads(done.text)["datasets"][0]
    return [s["name"] for s in dataset["series"]], [row["label"] for row in dataset["rows"]]


def test_said_columns():
    with cli.folder(t__csv="시도,구,2020,2021\n서울,강남,\"1,5\",7\n부산,중,\"2,5\",8\n") as path:
        def show(*options):
            return cli.run("show", path / "t.csv", "--json", *options)
        cli.check(series_of(show("--label", "구", "--values", "2021").expect(0)) ==
                  (["2021"], ["강남", "중"]), "columns by name")
        cli.check(series_of(show("--label", "1", "--label", "구", "--values", "4,2020").expect(0)) ==
                  (["2021", "2020"], ["서울 강남", "부산 중"]), "columns by number")
        row = json.loads(show("--decimal", ",").expect(0).text)["datasets"][0]["rows"][0]
        cli.check(row["values"][0]["value"] == 1.5, f"a decimal comma is {row}")
        show("--label", "군").fails(3, "t.csv: ", "“군”", "시도, 구, 2020, 2021")
        show("--values", "2021,2022").fails(3, "“2022”", "시도, 구, 2020, 2021")
        show("--decimal", ";").fails(2, "--decimal")
    cli.run("show", cli.SAMPLE, "--label", "label").fails(3, "schema")


def test_said_table():
    with cli.folder(t__csv="a,b\nx,1\n\n둘째\n\nc,d\ny,2\nz,3\n\ne,f\nw,4\nv,5\n") as path:
        def show(*options):
            return cli.run("show", path / "t.csv", "--json", *options)
        notice, = json.loads(show().expect(0, "t.csv:4: ").text)["reading"]["notices"]
        cli.check(notice["line"] == 4 and notice["code"] == "second-table" and
                  "4 (둘째), 10" in notice["message"], f"{notice}")
        for name in ("2", "둘째"):
            done = show("--table", name).expect(0)
            cli.check(done.err == "" and series_of(done) == (["d"], ["y", "z"]), done.text)
        show("--table", "4").fails(3, "t.csv: ", "“4”", "1, 둘째, 3")


def test_a_table_has_no_weights():
    with cli.folder(t__csv=cli.TABLE) as path:
        cli.run("show", path / "t.csv", "--weight", "w").fails(3, "SPSS")


def test_not_a_file():
    with cli.folder() as path:
        os.mkfifo(path / "pipe")
        both_fail(path / "pipe", 3)
        for device in ("/dev/zero", "/dev/null", "/dev/tty"):
            cli.run("show", device).fails(3, device)


def test_no_permission():
    with cli.folder(t__csv=cli.TABLE) as path:
        (path / "t.csv").chmod(0)
        program = path / "dopyo-cli"
        program.write_bytes(cli.CLI.read_bytes())
        program.chmod(0o755)
        prefix = as_nobody()
        done = cli.subprocess.run([*prefix, program, "show", path / "t.csv"], capture_output=True,
                                  timeout=cli.TIMEOUT, check=False)
        cli.Result(done.returncode, done.stdout, done.stderr).fails(3, "t.csv")


def as_nobody():
    """What stands before a command that is not to run as root, who may do everything."""
    return ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] \
        if os.geteuid() == 0 else []


def descriptor(folder, **resource):
    """A package of one resource in a folder."""
    package = {"name": "p", "resources": [{"name": "r", **resource}]}
    (folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    return folder / "datapackage.json"


def test_paths_stay_inside():
    with cli.folder(t__csv=cli.TABLE) as path:
        inner = path / "inner"
        inner.mkdir()
        (inner / "link.csv").symlink_to("../t.csv")
        for name in ("../t.csv", str(path / "t.csv"), "link.csv", "a/../../t.csv",
                     "http://localhost/t.csv", "file:///etc/passwd", "~/t.csv"):
            cli.run("show", descriptor(inner, path=name)).fails(3, "datapackage.json")
        (inner / "t.csv").write_text(cli.TABLE, encoding="utf-8")
        cli.run("show", descriptor(inner, path="t.csv")).expect(0)
        cli.run("show", inner).expect(0)


def test_json():
    with cli.folder(deep__json="[" * 100000,
                    deep_object__json='{"a":' * 70 + "1" + "}" * 70,
                    large__json='{"a": "' + "x" * (17 << 20) + '"}',
                    syntax__json='{"resources": [,]}', other__json="[1, 2]",
                    none__json='{"resources": []}', no__json='{"name": "x"}') as path:
        for name in cli.names(path):
            limit = name.startswith(("deep", "large"))
            cli.run("show", path / name).fails(6 if limit else 3, name)


def test_cells_that_are_no_numbers():
    table = "a,b\nx,1\ny,NaN\nz,inf\nu,1e999\nv,0x10\nw,-\n"
    with cli.folder(t__csv=table) as path:
        done = cli.run("show", path / "t.csv", "--json").expect(0)
        rows = json.loads(done.text, parse_constant=lambda name: 1 / 0)["datasets"][0]["rows"]
        values = [row["values"][0]["value"] for row in rows]
        cli.check(values[0] == 1 and values[1:] == [None] * 5, f"taken for numbers: {values}")
        cli.check("t.csv" in done.err, f"nothing is said of them: {done.err}")
    root, _ = draws(table)
    drawn = {k: v for element in root.iter() for k, v in element.attrib.items()}
    cli.check(not any(re.search(r"nan|inf\b", v) for v in drawn.values()), f"not finite: {drawn}")


def test_all_zero():
    root, _ = draws("a,b\nx,0\ny,0\n")
    cli.check(said(root).count("0") >= 2, f"zeros are not drawn: {said(root)}")
    _, done = draws("a,b\nx,0\ny,0\n", "-c", "pie", code=4)
    done.fails(4, "t.csv: ")


def test_negative():
    draws("a,b\nx,-5\ny,3\n")
    _, done = draws("a,b\nx,-5\ny,3\n", "-c", "pie", code=4)
    done.fails(4, "t.csv: ", "x")


def test_many_categories():
    table = "a,b\n" + "".join(f"항목 {i},{i}\n" for i in range(1, 5001))
    for kind in ("bar", "column", "pie"):
        root, _ = draws(table, "-c", kind)
        cli.check(0 < len(said(root)) < 500, f"{kind}: {len(said(root))} texts on a page")
    with cli.folder(t__csv=table) as path:
        rows = json.loads(cli.run("show", path / "t.csv", "--json").expect(0).text)
        cli.check(len(rows["datasets"][0]["rows"]) == 5000, "rows are missing")


def test_long_labels():
    for label in ("가나다라 " * 40, "가" * 200, "w" * 200, "a b " * 50):
        root, _ = draws(f"a,b\n{label},3\nshort,2\n")
        for text in root.iter(SVG + "text"):
            size = float(text.get("font-size"))
            cli.check(size >= 1080 * 0.022 - 0.01, f"{label[:8]}: type of {size}")
            cli.check(0 <= float(text.get("x")) <= 1920, f"{label[:8]}: off the page")


def test_markup_and_control_characters():
    label = '<b>&"\'</b>]]>'
    table = f'a,b\n"{label.replace(chr(34), chr(34) * 2)}",3\n"x\x01\x1b[31my\x7f",2\n"c\nd",1\n'
    root, _ = draws(table, "--title", "<script>\x02", "--note", "&amp;")
    everything = "".join(root.itertext())
    cli.check(label in everything, f"markup is lost: {said(root)}")
    cli.check("<script>" in everything and "&amp;" in everything, f"{said(root)}")
    cli.check(not re.search("[\x00-\x08\x0b-\x1f\x7f]", everything), "control characters are left")
    with cli.folder(t__csv=table) as path:
        shown = cli.run("show", path / "t.csv").expect(0).text
        cli.check(not re.search("[\x00-\x09\x0b-\x1f\x7f]", shown), f"raw: {shown!r}")
        again = json.loads(cli.run("show", path / "t.csv", "--json").expect(0).text)
        cli.check(again["datasets"][0]["rows"][0]["label"] == label, "JSON changes the label")


def test_names_are_escaped():
    with cli.folder() as path:
        done = cli.run("show", f"{path}/a\n\x1b[31mb.csv").fails(3, "\\x0A", "\\x1B")
        cli.check("\x1b" not in done.err, f"raw: {done.err!r}")


cli.main(globals())
