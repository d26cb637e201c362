#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""The shape of the source: who includes whom, heads, lengths, format, words that have no place."""

import re
import subprocess

import lint

# A folder of the library includes only what stands left of it.
LAYERS = ["base", "data", "read", "stats", "spec", "scene", "text", "layout", "paint", "export",
          "document"]
# What stands on the library, and which of its neighbours it may know.
FRONTS = {"gtk": {"gtk"}, "app": {"app", "gtk"}, "cli": {"cli"}}
# Which toolkits a part of the source may name.
TOOLKITS = {"chart": set(), "cli": set(), "gtk": {"gtk", "gdk", "gsk"},
            "app": {"gtk", "gdk", "gsk", "adwaita"}}

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)
TOOLKIT = re.compile(r"^(gtk|gdk|gsk|adwaita)\b")


def layer_problems(name, text):
    """Includes that run backwards."""
    part, folder = name.split("/")[1:3]
    problems = []
    for mark, path in INCLUDE.findall(text):
        toolkit = TOOLKIT.match(path)
        if mark == "<":
            if toolkit and toolkit[1] not in TOOLKITS[part]:
                problems.append(f"{name}: {part} does not know {toolkit[1]} (<{path}>)")
            continue
        if path == "config.h":
            continue
        target = path.split("/")[0] if "/" in path else None
        if part == "chart":
            if target not in LAYERS:
                problems.append(f'{name}: "{path}" is not written as "folder/file"')
            elif LAYERS.index(target) > LAYERS.index(folder):
                problems.append(f"{name}: {folder} stands left of {target} ({path})")
        elif target is not None and target not in LAYERS and target not in FRONTS[part]:
            problems.append(f"{name}: {part} does not know {target} ({path})")
    return problems


def include_order_problems(name, text):
    """config.h, own header, project, system; each after the one before."""
    own = re.sub(r"\.c$", ".h", name).rsplit("/", 1)[-1]
    last, problems = -1, []
    for mark, path in INCLUDE.findall(text):
        if mark == "<":
            rank = 3
        elif path == "config.h":
            rank = 0
        else:
            rank = 1 if name.endswith(".c") and path.rsplit("/", 1)[-1] == own else 2
        if rank < last:
            problems.append(f"{name}: {path} stands too late")
        last = max(last, rank)
    if name.endswith(".c") and not re.search(r'#include "config.h"', text):
        problems.append(f"{name}: config.h is not included")
    if name.endswith(".h") and "#pragma once" not in text:
        problems.append(f"{name}: no #pragma once")
    return problems


def head_problems(name, text):
    """Two SPDX lines among the first four."""
    head = "\n".join(text.split("\n")[:6])
    wanted = ("SPDX-License-Identifier: GPL-3.0-or-later",
              "SPDX-FileCopyrightText: The Dopyo contributors")
    return [f"{name}: no {line}" for line in wanted if line not in head]


def length_problems(name, text):
    """Lines of at most 100 columns; files of at most 600 lines."""
    lines = text.split("\n")
    problems = [f"{name}:{i}: {len(line)} columns" for i, line in enumerate(lines, 1)
                if len(line) > 100 and "://" not in line]
    if len(lines) > 601:
        problems.append(f"{name}: {len(lines)} lines")
    return problems


def blank_problems(name, text):
    """No blanks at line ends, no tabs, one newline at the end."""
    problems = [f"{name}:{i}: blank at the end" for i, line in enumerate(text.split("\n"), 1)
                if line != line.rstrip()]
    if "\t" in text:
        problems.append(f"{name}: a tab")
    if text and (not text.endswith("\n") or text.endswith("\n\n")):
        problems.append(f"{name}: does not end in one newline")
    return problems


def word_problems(name, text):
    """Work left open, and characters that no identifier needs."""
    problems = [f"{name}:{i}: {line.strip()}" for i, line in enumerate(text.split("\n"), 1)
                if re.search(r"\b(TO[D]O|FIX[M]E|XX[X]|HA[C]K)\b", line)]
    if name.endswith((".c", ".h")):
        code = re.sub(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', "", text,
                      flags=re.S)
        problems += [f"{name}: {found} outside texts and comments"
                     for found in sorted(set(re.findall(r"[^\x00-\x7f]", code)))]
    return problems


def doc_problems(name, text):
    """A comment before every function that others can call."""
    problems = []
    for found in re.finditer(r"^([^\n]*)\n(\w+) \([^;{]*\)\n\{", text, re.M):
        before = text[:found.start()].rstrip()
        if (not re.match(r"static\b|int$", found[1]) and not re.match(r"[A-Z]", found[2])
                and not before.endswith("*/")):
            problems.append(f"{name}: {found[2]} () has no word of what it does")
    return problems


def format_problems(files):
    """What clang-format would write otherwise."""
    command = ["clang-format", "--dry-run", "-Werror", "-style=file", *files]
    done = subprocess.run(command, cwd=lint.ROOT, capture_output=True, text=True)
    lines = [line for line in done.stderr.splitlines() if "error:" in line]
    return lines[:40] or ([done.stderr] if done.returncode else [])


def main():
    code = lint.tracked("*.c", "*.h")
    source = [name for name in code if name.startswith("src/")]
    scripts = lint.tracked("*.py", "*.sh", "*meson.build", ".ci/*", "tests/run",
                           "tests/make-locales")
    lint.report({
        "layers": lint.each(source, layer_problems),
        "include-order": lint.each(code, include_order_problems),
        "heads": lint.each(code + [n for n in scripts if not n.endswith("meson.build")],
                           head_problems),
        "lengths": lint.each(code + scripts, length_problems),
        "blanks": lint.each(code + scripts, blank_problems),
        "words": lint.each(code + scripts, word_problems),
        "docs": lint.each([n for n in source if n.endswith(".c")], doc_problems),
        "format": format_problems(code),
    })


if __name__ == "__main__":
    main()
