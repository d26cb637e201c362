#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""What lies in the tree: its top level, nothing of one machine, nothing large."""

import re

import lint

TOP = {".ci", ".clang-format", ".editorconfig", ".gitignore", "COPYING", "README.md", "data",
       "meson.build", "po", "src", "tests", "ui"}
# A folder that only one machine has, and where packages come from: neither is the project's.
MACHINE = re.compile(r"(?<![\w.])/(?:wo[r]k|ho[m]e|ro[o]t|Users)/\w"
                     r"|\b(?:pypi|npmjs|crates)\.(?:org|io|com)"
                     r"|\blocalhost:\d|\b(?:10\.\d+|192\.168|127\.\d+)\.\d+\.\d+")
LARGE = 1024 * 1024


def top_problems(names):
    """Entries of the top level that the layout does not have."""
    return [f"{entry}: not of the layout" for entry in
            sorted({name.split("/")[0] for name in names} - TOP)]


def machine_problems(name, text):
    """Paths and addresses of a machine."""
    return [f"{name}:{i}: {line.strip()[:80]}" for i, line in enumerate(text.split("\n"), 1)
            if MACHINE.search(line)]


def template_problems(name, text):
    """A template's file is called as its class is; what shows only a picture says what it does."""
    problems = []
    for found in re.findall(r'<template class="(\w+)"', text):
        base = re.sub(r"(?<!^)(?=[A-Z])", "-", found).lower() + ".ui"
        if base != name.rsplit("/", 1)[-1]:
            problems.append(f"{name}: holds {found}, which is to be in {base}")
    button = re.compile(r'<object class="(Gtk(?:Toggle|Menu)?Button)"[^>]*>(.*?)</object>', re.S)
    for found in button.finditer(text):
        own = re.split(r"<child\b", found[2])[0]
        if 'name="icon-name"' in own and not re.search(
                r'name="(tooltip-text|label)"|<accessibility>', found[2]):
            problems.append(f"{name}: a {found[1]} with a picture and no words")
    return problems


def main():
    names = lint.tracked()
    text = [name for name in names if name != "COPYING"]
    lint.report({
        "top-level": top_problems(names),
        "machine": lint.each(text, machine_problems),
        "templates": lint.each([n for n in names if n.endswith(".ui")], template_problems),
        "large": [f"{name}: {size} bytes" for name in names
                  if (size := (lint.ROOT / name).stat().st_size) > LARGE],
    })


if __name__ == "__main__":
    main()
