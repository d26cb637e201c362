# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""dopyo-cli export: the files it makes and what its options do to them."""

import json
import os
import struct
import subprocess
import xml.etree.ElementTree
import zlib

import cli

ID = "ai-leader-in-10-years"
TITLE = "10년 뒤 AI 패권을 쥘 나라"
SVG = "{http://www.w3.org/2000/svg}"


def export(*arguments, **more):
    """Draws a dataset of the bundled package to standard output; returns the bytes."""
    if "-d" not in arguments:
        arguments = ("-d", ID, *arguments)
    return cli.run("export", *arguments, "-o", "-", **more).expect(0).out


def svg(*arguments, **more):
    """The root of a drawing as SVG, which has to be valid XML."""
    return xml.etree.ElementTree.fromstring(export(*arguments, "--format", "svg", **more))


def texts(root):
    """What a drawing says."""
    return ["".join(text.itertext()) for text in root.iter(SVG + "text")]


def png_chunks(data):
    """[(type, content)] of a PNG, every checksum checked."""
    cli.check(data[:8] == b"\x89PNG\r\n\x1a\n", "no PNG")
    chunks = []
    at = 8
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at:at + 8])
        content = data[at + 8:at + 8 + length]
        crc, = struct.unpack(">I", data[at + 8 + length:at + 12 + length])
        cli.check(zlib.crc32(name + content) == crc, f"wrong checksum of {name}")
        chunks.append((name.decode(), content))
        at += 12 + length
    cli.check(chunks[-1] == ("IEND", b""), "does not end in IEND")
    return chunks


def png_header(data):
    """(width, height, colour type, pixels an inch) of a PNG, its pixels unpacked and counted."""
    chunks = dict(png_chunks(data))
    width, height, depth, kind = struct.unpack(">IIBB", chunks["IHDR"][:10])
    cli.check(depth == 8, f"depth {depth}")
    pixels = zlib.decompress(b"".join(c for n, c in png_chunks(data) if n == "IDAT"))
    channels = {2: 3, 6: 4}[kind]
    cli.check(len(pixels) == height * (1 + width * channels), "pixels are missing")
    x, y, unit = struct.unpack(">IIB", chunks["pHYs"])
    cli.check(x == y and unit == 1, f"pHYs {x} {y} {unit}")
    return width, height, kind, round(x * 0.0254)


def test_png():
    data = export("--format", "png")
    cli.check(png_header(data) == (1920, 1080, 2, 96), f"{png_header(data)}")
    said = [content.split(b"\0") for name, content in png_chunks(data) if name == "iTXt"]
    words = {parts[0].decode(): parts[-1].decode() for parts in said}
    cli.check(words["Title"] == TITLE, f"title: {words}")
    cli.check("34.34%" in words["Description"] and "한국" in words["Description"], f"{words}")
    cli.check("tIME" not in dict(png_chunks(data)), "carries a time")


def test_png_options():
    data = export("--format", "png", "--size", "400x300", "--scale", "1.5", "--dpi", "300",
                  "--background", "transparent")
    cli.check(png_header(data) == (600, 450, 6, 300), f"{png_header(data)}")
    first = zlib.decompress(b"".join(c for n, c in png_chunks(data) if n == "IDAT"))[1:5]
    cli.check(first == b"\0\0\0\0", f"the corner is not transparent: {first}")
    data = export("--format", "png", "--size", "64x64", "--background", "#123456")
    pixels = zlib.decompress(dict(png_chunks(data))["IDAT"])
    cli.check(pixels[1:4] == b"\x12\x34\x56", f"another background: {pixels[1:4]}")


def test_svg():
    data = export("--format", "svg")
    root = xml.etree.ElementTree.fromstring(data)
    cli.check(root.get("viewBox") == "0 0 1920 1080", f"{root.attrib}")
    cli.check(root.get("role") == "img", f"{root.attrib}")
    cli.check(root.find(SVG + "title").text == TITLE, "no title")
    cli.check("34.34%" in root.find(SVG + "desc").text, "no description")
    said = texts(root)
    for word in (TITLE, "미국", "34.34%", "3위", "단위: %"):
        cli.check(word in said, f"“{word}” is not a text: {said}")
    titles = [group.find(SVG + "title").text for group in root.iter(SVG + "g")
              if group.find(SVG + "title") is not None]
    cli.check("한국, 15.15%, 3위" in titles, f"no group is named after its datum: {titles}")
    cli.check(b"textLength" not in data, "has textLength")
    cli.check("sans-serif" in root.get("font-family"), "no font to fall back on")
    cli.check(root.find(f".//{SVG}pattern") is not None, "what was not reported is not hatched")


def test_svg_outline():
    root = svg("--text", "outline")
    cli.check(not texts(root), "text is left")
    live = texts(svg("--text", "live"))
    outlines = {path.find(SVG + "title").text: path.get("d") for path in root.iter(SVG + "path")
                if path.find(SVG + "title") is not None}
    cli.check(len(live) > 20 and set(live) == set(outlines), f"texts are missing: {set(outlines)}")
    for text, outline in outlines.items():
        cli.check(outline.count("M") >= len(text.replace(" ", "")),
                  f"fewer shapes than characters: {text}: {outline}")


def test_pdf():
    with cli.folder() as path:
        cli.run("export", "-d", ID, "-o", path / "a.pdf", "--dpi", "144").expect(0)
        said = subprocess.run(["pdftotext", path / "a.pdf", "-"], capture_output=True, check=True,
                              text=True).stdout
        info = subprocess.run(["pdfinfo", path / "a.pdf"], capture_output=True, check=True,
                              text=True).stdout
        fonts = subprocess.run(["pdffonts", path / "a.pdf"], capture_output=True, check=True,
                               text=True).stdout.splitlines()[2:]
    for word in ("한국", "15.15%", "패권"):
        cli.check(word in said, f"“{word}” is not found in the PDF:\n{said}")
    cli.check(TITLE in info and "960 x 540 pts" in info, f"title or size:\n{info}")
    cli.check("CreationDate" not in info and "ModDate" not in info, f"carries a date:\n{info}")
    cli.check(fonts and all(line.split()[-5] == "yes" for line in fonts),
              f"fonts are not embedded:\n{fonts}")


def test_same_bytes():
    with cli.folder() as path:
        for name in ("png", "svg", "pdf"):
            first = export("--format", name)
            for env in ({"LC_ALL": "de_DE.UTF-8"}, {"LC_ALL": "ko_KR.UTF-8"}, {"LC_ALL": "C"},
                        {"HOME": str(path), "USER": "someone", "HOSTNAME": "somewhere"}):
                cli.check(export("--format", name, env=env, cwd=path) == first,
                          f"other bytes of a {name} with {env}")
            cli.run("export", "-d", ID, "-o", path / f"a.{name}").expect(0)
            cli.check((path / f"a.{name}").read_bytes() == first, f"other bytes in a file: {name}")
            for secret in (str(path), os.path.expanduser("~"), "/tmp"):
                cli.check(secret.encode() not in first, f"{secret} is in a {name}")


def test_kinds():
    for kind in ("bar", "column", "pie", "donut", "waffle", "table"):
        cli.check(len(texts(svg("-d", "change-by-2030", "-c", kind))) > 5, f"no {kind}")
    cli.check("10~12" in " ".join(texts(svg("-d", "h100-lead-time", "-c", "range"))),
              "no range")
    with cli.folder(t__csv="a,b (%)\nx,80\ny,70\n") as path:
        for kind, words in (("pie", "100"), ("donut", "100"), ("range", "bars")):
            done = cli.run("export", path / "t.csv", "-d", "1", "-c", kind, "-o", path / "t.svg")
            done.fails(4, "t.csv: ", words)
            cli.check(not (path / "t.svg").exists(), "a refused chart was written")


def test_options():
    plain = texts(svg())
    cli.check("미국" in plain and plain.index("미국") < plain.index("중국"), f"order: {plain}")
    cli.check(texts(svg("-l", "en")).count("United States") == 1, "not in English")
    by_label = texts(svg("--order", "label"))
    cli.check(by_label.index("미국") > by_label.index("독일"), f"by label: {by_label}")
    top = texts(svg("--top", "3"))
    cli.check("영국" not in top and any("그 외" in text for text in top), f"top: {top}")
    intervals = "가는 선: 95% 신뢰구간, Wilson"
    for dataset, more, said in (("how-to-compete", (), True), (ID, (), False),
                                ("how-to-compete", ("--uncertainty", "none"), False),
                                (ID, ("--uncertainty", "whisker"), False)):
        note = " ".join(texts(svg("-d", dataset, *more)))
        cli.check((intervals in note) == said, f"intervals of {dataset} {more}: {note}")
    for more, note in (({}, ""), ({"survey:population": 1000}, " (모집단 1,000)"),
                       ({"survey:designEffect": 1.2, "survey:weighted": True}, " (설계효과 1.20)"),
                       ({"survey:designEffect": 1.2, "survey:population": "회원 1,000명"},
                        " (설계효과 1.20, 모집단 1,000)")):
        poll = {"name": "r", "survey:kind": "single", "survey:n": 800, "survey:responseRate": 12.3,
                "data": [{"label": "a", "value": 54.0}, {"label": "b", "value": 46.0}],
                "schema": {"fields": [{"name": "label", "type": "string"},
                                      {"name": "value", "type": "number", "unit": "%"}]}, **more}
        with cli.folder(datapackage__json=json.dumps(
                {"name": "p", "languages": ["ko"], "resources": [poll]})) as path:
            said = texts(xml.etree.ElementTree.fromstring(cli.run(
                "export", path / "datapackage.json", "-d", "r", "--format", "svg", "-o", "-").out))
        cli.check(intervals + note in said, f"{more}: {said}")
    fading = " ".join(texts(svg("-d", "how-to-compete", "--uncertainty", "fade")))
    cli.check("흐려지는 부분: 95% 신뢰구간, Wilson" in fading and intervals not in fading,
              f"fading ends: {fading}")
    for option, text in (("--title", "새 제목"), ("--subtitle", "새 부제"), ("--note", "새 주석"),
                         ("--source", "새 출처")):
        said = " ".join(texts(svg(option, text)))
        cli.check(text in said, f"{option} is not said: {said}")
    cli.check(TITLE not in texts(svg("--title", "새 제목")), "the old title is there too")
    cli.check(TITLE not in texts(svg("--title", "")), "an empty title leaves the old one")
    light, dark = (export("--format", "svg", "--theme", theme) for theme in ("light", "dark"))
    cli.check(light == export("--format", "svg") and light != dark, "themes are the same")
    cli.check(svg("--size", "640x480").get("viewBox") == "0 0 640 480", "another size")
    cli.check(svg("--background", "transparent").find(SVG + "rect") is None, "a page is painted")
    dark = svg("--background", "#202030")
    title = next(text for text in dark.iter(SVG + "text"))
    cli.check(title.get("fill") == "#f2f4f7", f"a title on a dark page: {title.attrib}")


def test_small_sample():
    """What a sample of 24 does not bear is not claimed, and said."""
    with cli.folder(datapackage__json=json.dumps({"name": "p", "resources": [{
            "name": "poll", "survey:kind": "single", "survey:n": 24,
            "schema": {"fields": [{"name": "label", "type": "string"},
                                  {"name": "value", "type": "number", "unit": "%"}]},
            "data": [{"label": label, "value": value}
                     for label, value in (("가", 41.7), ("나", 33.3), ("다", 25.0))]}]})) as path:
        root = xml.etree.ElementTree.fromstring(
            cli.run("export", path, "-d", "poll", "-l", "ko", "--format", "svg", "-o",
                    "-").expect(0).out)
        said = " ".join(texts(root))
        for words in ("1~3위", "빗금: 응답이 적어", "n = 24(100 미만)", "구분되지 않음"):
            cli.check(words in said, f"not said: {words}: {said}")
        described = root.find(SVG + "desc").text
        cli.check("가(41.7%)와 나(33.3%)는 오차범위 안에 있다" in described, described)


def test_highlight():
    bold = lambda root: {"".join(t.itertext()) for t in root.iter(SVG + "text")
                         if t.get("font-weight") == "bold"}
    both = bold(svg("--highlight", "이스라엘", "--highlight", "China"))
    cli.check({"이스라엘", "중국"} <= both and "한국" not in both, f"stands out: {both}")
    with cli.folder() as path:
        done = cli.run("export", "-d", ID, "--highlight", "화성", "-o", path / "a.svg")
        done.fails(3, "“화성”", "미국", "인도")
        cli.check(cli.names(path) == [], "written in spite of it")


def test_like():
    view = {"specType": "simple", "resources": ["old"], "spec": {"type": "column"},
            "chart:theme": "dark", "chart:language": "ko", "title": {"ko": "옛 제목"},
            "chart:annotations": [{"type": "line", "value": "25", "text": "문턱"}]}
    model = {"name": "m", "resources": [{"name": "old", "data": [["이름", "값"], ["가", "1"]]}]}
    with cli.folder() as path:
        table, plain = path / "t.csv", path / "p.datapackage.json"
        named = path / "v.datapackage.json"
        table.write_text("나라,점수\n한국,30\n일본,20\n", encoding="utf-8")
        plain.write_text(json.dumps(model), encoding="utf-8")
        named.write_text(json.dumps(model | {"views": [view]}), encoding="utf-8")
        export = ["export", table, "-d", "t", "-o", path / "a.svg"]
        cli.run(*export, "--like", named).expect(0)
        drawn = (path / "a.svg").read_text(encoding="utf-8")
        cli.check("문턱" in drawn and "#1b2029" in drawn and "세로 막대" in drawn, "its looks")
        cli.check("옛 제목" not in drawn, "the texts of the other chart")
        cli.run(*export, "--like", named, "-c", "bar", "--theme", "light").expect(0)
        cli.check("#1b2029" not in (path / "a.svg").read_text(encoding="utf-8"), "an option wins")
        cli.run("export", named, "-d", "old", "-l", "en", "-o", path / "b.svg").expect(0)
        cli.check('lang="en"' in (path / "b.svg").read_text(encoding="utf-8"), "-l and a view")
        (path / "a.svg").unlink()
        cli.run(*export, "--like", plain).fails(3, "--like", "p.datapackage.json")
        cli.run(*export, "--like", path / "none.json").fails(3, "none.json")
        cli.check("a.svg" not in cli.names(path), "written in spite of it")


def test_annotate():
    texts = {"".join(t.itertext()) for t in
             svg("--annotate", "line=20,문턱", "--annotate", "difference=미국,Korea",
                 "--annotate", "text=한국,올랐다").iter(SVG + "text")}
    cli.check({"문턱", "19.19%p", "올랐다"} <= texts, f"annotated: {texts}")
    with cli.folder() as path:
        out = path / "a.svg"
        cli.run("export", "-d", ID, "--annotate", "text=화성,올랐다", "-o", out).fails(
            3, "--annotate", "“화성”", "미국")
        cli.run("export", "-d", ID, "-c", "pie", "--annotate", "line=20", "-o", out).fails(
            4, "--annotate", "“pie”")
        cli.run("export", "-d", ID, "--annotate", "line=많이", "-o", out).fails(
            2, "--annotate", "line=30,TEXT")
        cli.check(cli.names(path) == [], "written in spite of it")


def test_all():
    with cli.folder() as path:
        out = path / "new" / "charts"
        cli.run("export", "--all", "-l", "ko,en", "--format", "svg", "-o", out).expect(0)
        ids = [line.split()[0] for line in cli.run("list").text.splitlines()]
        wanted = sorted(f"{name}.{lang}.svg" for name in ids for lang in ("ko", "en"))
        cli.check(cli.names(out) == wanted, f"files: {cli.names(out)}")
        alone = export("-d", "gpu-price", "-l", "en", "--format", "svg")
        cli.check((out / "gpu-price.en.svg").read_bytes() == alone, "other bytes than alone")
        cli.run("export", "--all", "--size", "320x180", "-o", out).expect(0)
        cli.check(len(list(out.glob("*.ko.png"))) == len(ids), "PNG is not what a folder gets")


def test_all_of_a_table():
    with cli.folder(**{"나라별.2024.csv": cli.TABLE}) as path:
        table = path / "나라별.2024.csv"
        for arguments, name in (([table], "나라별.2024.ko.svg"), (["-"], "1.ko.svg")):
            out = path / name[0]
            cli.run("export", *arguments, "--all", "--format", "svg", "-o", out,
                    stdin=cli.TABLE.encode()).expect(0)
            cli.check(cli.names(out) == [name], f"files: {cli.names(out)}")
        for name in ("1", "나라별.2024", "나라별.2024.csv"):
            cli.run("export", table, "-d", name, "-o", path / "a.svg").expect(0)


def test_one_series_of_several():
    with cli.folder(t__csv="지역,2019,2020,2021\n서울,1,2,3\n부산,4,5,6\n", u__csv=cli.TABLE) as path:
        out = path / "a.svg"
        told = cli.run("export", path / "t.csv", "-d", "1", "-c", "bar", "-o", out, "--strict")
        told.expect(0, "3 series", "“2019”", "chart:series")
        cli.check(len(told.err.splitlines()) == 1, f"not one line: {told.err}")
        cli.run("export", path / "t.csv", "-d", "1", "-o", "/dev/full", "--format", "svg").fails(5)
        for quiet in (("export", path / "t.csv", "-d", "1", "-o", out),  # lines draw all three
                      ("export", path / "u.csv", "-d", "1", "-o", out), ("show", path / "t.csv"),
                      ("export", "--all", "-o", path / "all")):
            cli.check(cli.run(*quiet).expect(0).err == "", f"said without need: {quiet}")


def test_all_goes_on():
    with cli.folder() as path:
        done = cli.run("export", "--all", "-c", "pie", "--format", "svg", "-o", path).expect(4)
        refused = [line.split(": ")[1] for line in done.err.splitlines()]
        ids = [line.split()[0] for line in cli.run("list").text.splitlines()]
        cli.check(refused == [name for name in ids if name in refused],
                  f"messages are not in the datasets' order: {refused}")
        cli.check("h100-lead-time" in refused and "change-by-2030" not in refused, f"{refused}")
        cli.check(len(cli.names(path)) == len(ids) - len(refused), f"{cli.names(path)}")


def test_usage():
    with cli.folder() as path:
        out = path / "a.svg"
        wrong = [["-o", out], ["-d", ID], ["-d", ID, "--all", "-o", out], ["-d", ID, "-o", "-"],
                 ["--all", "-o", "-", "--format", "svg"], ["-d", ID, "-l", "ko,en", "-o", out],
                 ["-d", ID, "-o", path / "a.txt"], ["-d", ID, "-o", path / "a"]]
        wrong += [["-d", ID, "-o", out, *more] for more in (
            ["-c", "lines"], ["--format", "jpeg"], ["--size", "10x100"], ["--size", "100"],
            ["--size", "100x"], ["--size", "1e3x100"], ["--scale", "0"], ["--scale", "nan"],
            ["--scale", "-1"], ["--scale", "0x1"], ["--dpi", "0"], ["--theme", "blue"],
            ["--order", "size"], ["--top", "x"], ["--text", "dead"], ["--background", "reddish"],
            ["--uncertainty", "fog"], ["--palette", "rainbow"],
            ["--palette", "#fff,"], ["--format-values", "long"], ["--title", b"\xff"])]
        for arguments in wrong:
            done = subprocess.run([os.fsencode(part) for part in cli.command("export")] +
                                  [part if isinstance(part, bytes) else os.fsencode(part)
                                   for part in arguments], stdin=subprocess.DEVNULL,
                                  capture_output=True, timeout=cli.TIMEOUT, check=False)
            cli.Result(done.returncode, done.stdout, done.stderr).fails(2, "export --help")
        cli.check(cli.names(path) == [], f"written in spite of it: {cli.names(path)}")


def test_limits():
    with cli.folder() as path:
        for more in (["--size", "32768x100"], ["--size", "99999999999x16"],
                     ["--size", "20000x20000"], ["--scale", "20"]):
            cli.run("export", "-d", ID, "-o", path / "a.png", *more).fails(6)
        cli.run("export", "-d", ID, "-o", path / "a.png", "--size", "40000x10").fails(
            6, "16 to 32767 pixels")
        cli.check(cli.names(path) == [], f"written in spite of it: {cli.names(path)}")
        cli.run("export", "-d", ID, "-o", path / "a.svg", "--size", "32767x16").expect(0)
        cli.run("export", "-d", ID, "-o", path / "a.png", "--size", "16x16").expect(0)


cli.main(globals())
