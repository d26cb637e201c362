# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""dopyo-cli save: what is written reads as what was read, and nothing is overwritten."""

import json

import cli


def shown(*arguments):
    """The datasets of a file, as scripts see them."""
    return json.loads(cli.run("show", *arguments, "--json").expect(0).text)["datasets"]


def drawn(path, name):
    return cli.run("export", path, "-d", name, "-o", "-", "--format", "svg").expect(0).out


def test_one_file():
    with cli.folder(t__csv=cli.TABLE) as path:
        out = path / "t.datapackage.json"
        cli.run("save", path / "t.csv", "-o", out).expect(0)
        package = json.loads(out.read_text(encoding="utf-8"))
        cli.check(package["resources"][0]["data"][1] == ["미국", 34.34], package)
        cli.check(package["views"][0]["resources"] == ["1"], package)
        cli.check(drawn(path / "t.csv", "1") == drawn(out, "1"), "another drawing")


def test_folder():
    with cli.folder() as path:
        cli.run("save", "-o", path / "all").expect(0)
        tables = {f"{dataset['id']}.csv" for dataset in shown()}
        cli.check(set(cli.names(path / "all")) == tables | {"datapackage.json"}, "other files")
        cli.check(shown(path / "all") == shown(), "other datasets")
        cli.run("save", path / "all", "-o", path / "all").fails(5, "input")
        cli.run("save", "-o", path / "all").expect(0)
        cli.run("save", "-o", path / "no" / "where").fails(5)


def test_streams():
    out = cli.run("save", "-", "-o", "-", stdin=cli.TABLE.encode()).expect(0).out
    again = cli.run("show", "-", stdin=out).expect(0).text
    cli.check(again == cli.run("show", "-", stdin=cli.TABLE.encode()).expect(0).text, again)


def test_refusals():
    with cli.folder(t__csv=cli.TABLE) as path:
        cli.run("save", path / "t.csv").fails(2, "-o")
        out = path / "t.datapackage.json"
        cli.run("save", path / "t.csv", "-o", out).expect(0)
        before = out.read_bytes()
        cli.run("save", out, "-o", out).fails(5, "input")
        cli.check(out.read_bytes() == before, "the input has changed")


cli.main(globals())
