# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""What dopyo-cli reads of spreadsheets, and how it refuses what is none."""

import json

import cli
import sheets

POPULATION = [["지역별 인구"], ["(단위: 천 명)"], ["시도", "남", "여"], ["서울", 4566.5, 4819.25],
              ["부산", 1613, 1680], ["합계", 6179.5, 6499.25], ["자료: 행정안전부"]]
OTHER = [["이름", "값"], ["가", 1], ["나", 2]]


def read(content, name, *arguments):
    """What show --json says of a file, and the run."""
    with cli.folder(**{name.replace(".", "__"): content}) as path:
        done = cli.run("show", path / name, "--json", *arguments).expect(0)
    return json.loads(done.text), done


def rows(said):
    """Labels and values of the one dataset."""
    return [(row["label"], *(value["value"] for value in row["values"]))
            for row in said["datasets"][0]["rows"]]


def test_tables_beside_each_other():
    table = [[*row, None, *other] for row, other in
             zip([["지역", "값"], ["서울", 1], ["부산", 2]], [["나라", "점수"], ["미국", 7], ["독일", 8]])]
    for name, content in {"t.xlsx": sheets.xlsx({"하나": table}),
                          "t.ods": sheets.ods(sheets.ods_table("하나", table))}.items():
        said, done = read(content, name)
        cli.check(rows(said) == [("서울", 1), ("부산", 2)], f"{name}: {rows(said)}")
        done.expect(0, "another table stands beside this one")


def test_table_with_title_unit_total_and_source():
    files = {"t.xlsx": sheets.xlsx({"인구": POPULATION}),
             "t.ods": sheets.ods(sheets.ods_table("인구", POPULATION))}
    for name, content in files.items():
        said, done = read(content, name)
        dataset = said["datasets"][0]
        cli.check(done.err == "", f"{name}: {done.err}")
        cli.check(dataset["title"] == "지역별 인구", f"{name}: {dataset['title']}")
        cli.check(dataset["source"] == "행정안전부", f"{name}: {dataset['source']}")
        cli.check([series["unit"] for series in dataset["series"]] == ["천 명"] * 2, name)
        cli.check(rows(said) == [("서울", 4566.5, 4819.25), ("부산", 1613, 1680),
                                 ("합계", 6179.5, 6499.25)], f"{name}: {rows(said)}")
        cli.check([row["total"] for row in dataset["rows"]] == [False, False, True], name)


def test_sheets_are_listed_and_chosen():
    files = {"t.xlsx": sheets.xlsx({"숨은": OTHER, "빈": [], "인구": POPULATION, "또": OTHER},
                                   hidden=["숨은"]),
             "t.ods": sheets.ods(sheets.ods_table("숨은", OTHER, "hidden"), sheets.ods_table("빈", []),
                                 sheets.ods_table("인구", POPULATION), sheets.ods_table("또", OTHER))}
    for name, content in files.items():
        said, done = read(content, name)
        cli.check("“인구”" in done.err, f"{name}: {done.err}")
        cli.check("또, 숨은" in said["reading"]["notices"][0]["message"], f"{name}: {said}")
        for chosen in ("또", "2", "숨은"):
            said, done = read(content, name, "--table", chosen)
            cli.check(rows(said) == [("가", 1), ("나", 2)] and done.err == "", f"{name} {chosen}")
        with cli.folder(**{name.replace(".", "__"): content}) as path:
            cli.run("show", path / name, "--table", "없는 시트").fails(3, "없는 시트", "인구")


def test_formats_keep_the_number_and_say_how_it_is_shown():
    content = sheets.xlsx({"S": [["나라", "비율", "금액", "날"], ["미국", (0.34335, 1), (1234.25, 2),
                                                            (45000, 3)],
                                 ["한국", (1 / 3, 1), (-5, 2), (45001, 3)]]},
                          formats=["0.0%", "[$₩-412]#,##0", "yyyy-mm-dd"])
    said, _ = read(content, "t.xlsx", "--values", "비율,금액")
    cli.check([value["text"] for row in said["datasets"][0]["rows"] for value in row["values"]] ==
              ["34.335%", "₩1234.25", "33.3333333333333%", "-₩5"], said["datasets"][0]["rows"])
    cli.check([series["unit"] for series in said["datasets"][0]["series"]] == ["%", "원"], said)
    with cli.folder(t__xlsx=content) as path:
        shown = cli.run("show", path / "t.xlsx").expect(0).text
        dates = cli.run("show", path / "t.xlsx", "--label", "날").expect(0).text
    cli.check(" 34.3 " in shown and " 33.3 " in shown, shown)
    cli.check("2023-03-15" in dates and "2023-03-16" in dates, dates)


def test_cells_of_every_sort():
    cells = [b'<c r="WHERE" t="inlineStr"><is><t>in</t><rPh><t>no</t></rPh></is></c>',
             b'<c r="WHERE" t="b"><v>1</v></c>', b'<c r="WHERE" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
             b'<c r="WHERE" t="str"><f>"a"</f><v>a_x000D_b</v></c>', b'<c r="WHERE"><f>1+1</f></c>']
    content = sheets.xlsx({"S": [["k", "v"], *([cell, i + 1] for i, cell in enumerate(cells)),
                                 ["z", cells[2]]]})
    said, done = read(content, "t.xlsx")
    labels = [row["label"] for row in said["datasets"][0]["rows"]]
    cli.check(labels == ["in", "TRUE", "#DIV/0!", "ab", "", "z"], labels)
    cli.check("#DIV/0!" in done.err and "1 formula has no result" in done.err, done.err)


def test_hidden_rows_are_left_out_and_words_fill_merged_cells():
    strings = []
    part = sheets.xlsx_sheet([["도", "시", "값"], ["경기", "수원", 1], [None, "성남", 2],
                              ["강원", "춘천", 3]], strings, hidden=[3],
                             behind='<mergeCells><mergeCell ref="A2:A3"/></mergeCells>')
    shared = "".join(f"<si><t>{text}</t></si>" for text in strings)
    content = sheets.xlsx({"S": part}, **{"xl/sharedStrings__xml":
                                          f'<sst xmlns="{sheets.MAIN}">{shared}</sst>'})
    said, done = read(content, "t.xlsx", "--label", "도", "--label", "시")
    cli.check(rows(said) == [("경기 수원", 1), ("경기 성남", 2)], rows(said))
    cli.check("3 cells in hidden" in done.err, done.err)


def test_repeated_cells_do_not_explode():
    blank = ('<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
             'table:number-columns-repeated="16384"/></table:table-row>').encode()
    said, _ = read(sheets.ods(sheets.ods_table("S", [*OTHER, blank])), "t.ods")
    cli.check(rows(said) == [("가", 1), ("나", 2)], rows(said))
    full = blank.replace(b"/></table:table-row>", b' office:value-type="string"><text:p>x</text:p>'
                         b"</table:table-cell></table:table-row>")
    with cli.folder(t__ods=sheets.ods(sheets.ods_table("S", [full]))) as path:
        cli.run("show", path / "t.ods").fails(6, "million cells")


def test_hostile_files():
    part = sheets.xlsx_sheet([["a", "b"]], []).replace("</sheetData>", " " * (64 << 20))
    deep = sheets.xlsx_sheet([["a", "b"]], []).replace("<sheetData>", "<x>" * 100 + "<sheetData>")
    entity = ('<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
              + sheets.xlsx_sheet([[b'<c r="A1" t="str"><v>&b;</v></c>']], []).split("\n", 1)[1])
    good = sheets.xlsx({"S": OTHER})
    with cli.folder(bomb__xlsx=sheets.xlsx({"S": part}), deep__xlsx=sheets.xlsx({"S": deep}),
                    entity__xlsx=sheets.xlsx({"S": entity}), cut__xlsx=good[:len(good) // 2],
                    word__xlsx=sheets.pack({"word/document.xml": "<x/>"}),
                    blank__xlsx=sheets.xlsx({}),
                    old__xls=b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512,
                    locked__xlsx=b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
                    + "EncryptedPackage".encode("utf-16-le"),
                    locked__ods=sheets.ods(manifest="<manifest:encryption-data/>")) as path:
        cli.run("show", path / "bomb.xlsx").fails(6, "unpacks")
        cli.run("show", path / "deep.xlsx").fails(6, "deep")
        cli.run("show", path / "old.xls").fails(3, "XLSX")
        for name in ("locked.xlsx", "locked.ods"):
            cli.run("show", path / name).fails(3, "password")
        for name in ("entity.xlsx", "cut.xlsx", "word.xlsx", "blank.xlsx"):
            cli.run("show", path / name).fails(3, name)


cli.main(globals())
