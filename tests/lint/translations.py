#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""Every text a person can see is translated: found by xgettext, present in every po file."""

import os
import pathlib
import re
import subprocess
import tempfile

import lint

# As meson's gettext preset for GLib has them.
KEYWORDS = ["_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3"]
# Properties of a widget whose text is shown or read aloud.
SHOWN = ("label|title|subtitle|tooltip-text|placeholder-text|description|heading|text|body|"
         "icon-title|button-label|comments|translator-credits")
# What needs no translation: punctuation, numbers, names of formats.
PLAIN = re.compile(r"^(?:[\W\d]*|PNG|SVG|PDF|DPI|[\d:×. ]+)$")


def is_translatable(name, text):
    """Whether xgettext would find something in the file."""
    if name.endswith((".c", ".h")):
        return bool(re.search(r"(?<![\w])(?:N?C?_|ngettext|g_dngettext) \(\"", text))
    if name.endswith(".ui"):
        return 'translatable="' in text
    return name.endswith((".desktop.in", ".metainfo.xml.in", ".gschema.xml", ".mime.xml.in"))


def listing_problems(listed, files):
    """What POTFILES.in leaves out, or lists though it is gone, or out of order."""
    wanted = {name for name in files
              if name.startswith(("src/", "ui/", "data/")) and is_translatable(name, files[name])}
    return ([f"po/POTFILES.in: {name} is missing" for name in sorted(wanted - set(listed))]
            + [f"po/POTFILES.in: {name} has nothing to translate"
               for name in sorted(set(listed) - wanted)]
            + (["po/POTFILES.in: not sorted"] if listed != sorted(listed) else []))


def template_problems(name, text):
    """Texts of a template that are not marked."""
    problems = []
    for found in re.finditer(r'<property name="(' + SHOWN + r')"([^>]*)>([^<]+)</property>', text):
        marked = re.search(r'translatable="(yes|true)"', found[2])
        if not marked and not PLAIN.match(found[3].strip()) and "bind-source" not in found[2]:
            problems.append(f"{name}: {found[1]} “{found[3].strip()}” is not translatable")
    return problems


def catalogue_problems(catalogue, template):
    """What a po file lacks of the template, has in doubt, or carries for nothing."""
    name = catalogue.relative_to(lint.ROOT) if catalogue.is_relative_to(lint.ROOT) else catalogue
    env = {**os.environ, "LC_ALL": "C", "LANGUAGE": ""}
    problems = []
    for command in (["msgcmp", str(catalogue), str(template)],
                    ["msgfmt", "--check", "-o", os.devnull, str(catalogue)]):
        done = subprocess.run(command, capture_output=True, text=True, env=env)
        lines = [line for line in done.stderr.splitlines()
                 if not re.search("fatal error|header field", line)]
        problems += [line.replace(str(catalogue), str(name)) for line in lines]
        if done.returncode != 0 and not lines:
            problems.append(f"{name}: {command[0]} fails")
    return problems


def entry_problems(name, text):
    """Entries that say nothing in the other language, or end in another way."""
    problems = []
    entry = re.compile(r'^msgid ((?:"[^\n]*"\n)+)msgstr ((?:"[^\n]*"\n?)+)', re.M)
    for source, said in entry.findall(text):
        source, said = ("".join(re.findall(r'"(.*)"', part)) for part in (source, said))
        if source.endswith("…") != said.endswith("…"):
            problems.append(f"{name}: “{source}” and “{said}” do not end alike")
        if source.count("_") == 1 and re.search(r"(^|[^A-Za-z0-9])_[A-Za-z]", source):
            if not re.search(r"_[A-Za-z]", said):
                problems.append(f"{name}: “{said}” has no key")
    return problems


def korean_problems(name, text):
    """Korean that is set as English is, or leaves the choice of a particle to the reader."""
    said = "\n".join(re.findall(r'^(?:msgstr(?:\[0\])? )?"(.*)"$', re.sub(
        r'^msgid(?:_plural)? (?:"[^\n]*"\n)+', "", text, flags=re.M), re.M))
    return [f"{name}: “{found}” is not written in Korean"
            for found in re.findall(r"[“”]|[가-힣s]; |[은이을과]\([는가를와]\)|\(으\)로", said)]


def main():
    listed = [line for line in lint.read("po/POTFILES.in").splitlines()
              if line and not line.startswith("#")]
    files = {name: lint.read(name) or "" for name in lint.tracked("src", "ui", "data")}
    checks = {
        "potfiles": listing_problems(listed, files),
        "templates": lint.each([n for n in files if n.endswith(".ui")], template_problems),
    }
    with tempfile.TemporaryDirectory() as folder:
        template = pathlib.Path(folder) / "dopyo.pot"
        subprocess.run(["xgettext", "--from-code=UTF-8", "--add-comments", "-o", str(template),
                        *(f"--keyword={word}" for word in KEYWORDS), *listed],
                       cwd=lint.ROOT, check=True, stderr=subprocess.DEVNULL)
        for language in lint.read("po/LINGUAS").split():
            name = f"po/{language}.po"
            checks[language] = catalogue_problems(lint.ROOT / name, template)
            checks[f"{language}-entries"] = entry_problems(name, lint.read(name))
        checks["ko-wording"] = korean_problems("po/ko.po", lint.read("po/ko.po"))
    lint.report(checks)


if __name__ == "__main__":
    main()
