# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""What `dopyo-cli check` finds in a dataset or a table made for a test."""

import json

import cli


def found(rows, kind="single", n=0, unit="%", **more):
    """The findings in a dataset of @rows, by their codes."""
    resource = {"name": "r", "survey:kind": kind, "data": [
        dict(zip(("label", "value", "status"), (*row, "reported"))) for row in rows],
        "schema": {"fields": [{"name": "label", "type": "string"},
                              {"name": "value", "type": "number", "unit": unit},
                              {"name": "status", "type": "string"}]}}
    if n:
        resource["survey:n"] = n
    resource.update(more)
    with cli.folder(datapackage__json=json.dumps(
            {"name": "p", "languages": ["en"], "resources": [resource]})) as path:
        done = cli.run("check", path / "datapackage.json", "--json")
    findings = json.loads(done.text)["findings"]
    wrong = any(finding["severity"] == "error" for finding in findings)
    cli.check(done.code == (3 if wrong else 0), f"exit {done.code}: {done.err}")
    return {finding["code"]: finding for finding in findings}


def table(text):
    """The findings in a table file, by their codes."""
    with cli.folder(t__csv=text) as path:
        done = cli.run("check", path / "t.csv", "-l", "en", "--json")
    return {finding["code"]: finding for finding in json.loads(done.text)["findings"]}
