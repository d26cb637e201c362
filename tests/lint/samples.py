# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""usage: samples.py FOLDER

The bundled dataset says everything in both languages, its tables have what its descriptor
promises, and what a chart highlights is in its table.
"""

import csv
import json
import pathlib
import sys

LANGUAGES = ["ko", "en"]
LOCALIZED = ("title", "description", "unit")

problems = []


def check(condition, where, what):
    """Notes a problem where the condition does not hold."""
    if not condition:
        problems.append(f"{where}: {what}")


def check_languages(node, where):
    """Every text has its English beside it, every language map has all languages."""
    if isinstance(node, list):
        for i, child in enumerate(node):
            check_languages(child, f"{where}[{i}]")
    elif isinstance(node, dict):
        for key, child in node.items():
            if key in LOCALIZED:
                check(node.get(f"{key}@en"), where, f"{key} has no English")
            if key.startswith(("survey:", "chart:")) and isinstance(child, dict):
                check(list(child) == LANGUAGES, where, f"{key} is not in {LANGUAGES}")
            check_languages(child, f"{where}.{key}")


def check_table(folder, resource):
    """Returns the labels of a resource's table, which is checked against its schema."""
    where = resource["path"]
    fields = {field["name"]: field for field in resource["schema"]["fields"]}
    with open(folder / where, encoding="utf-8", newline="") as table:
        rows = list(csv.DictReader(table, strict=True))
    check(rows, where, "no rows")
    for row in rows:
        check(list(row) == list(fields), where, f"columns are {list(row)}")
        check(None not in row.values(), where, f"a short row: {row}")
        check(row["label"] and row["label@en"], where, f"a row without a label: {row}")
        check(row["value"] or (row["low"] and row["high"]), where, f"a row without figures: {row}")
        if "status" in fields:
            check(row["status"] in fields["status"]["constraints"]["enum"], where,
                  f"a status that the schema does not have: {row}")
    return {row["label"] for row in rows}


def main():
    """Checks one package; returns an exit code."""
    folder = pathlib.Path(sys.argv[1])
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    check(package["languages"] == LANGUAGES, "languages", package["languages"])
    check_languages(package, "package")
    labels = {r["name"]: check_table(folder, r) for r in package["resources"]}
    for resource in package["resources"]:
        for key in ("title", "sources", "survey:kind", "chart:subtitle", "chart:note"):
            check(resource.get(key), resource["name"], f"no {key}")
    check([v["resources"] for v in package["views"]] == [[name] for name in labels], "views",
          "not one for each dataset, in their order")
    for view in package["views"]:
        for label in view.get("chart:highlight", []):
            check(label in labels[view["resources"][0]], view["name"], f"no row {label}")
    tables = {path.name for path in folder.glob("*.csv")}
    check(tables == {r["path"] for r in package["resources"]}, "folder", f"holds {sorted(tables)}")
    print("\n".join(problems), file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
