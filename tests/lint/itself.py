#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""Each lint can fail: shown what it is to find, it finds it; shown what is right, it does not."""

import pathlib
import shutil
import tempfile

import lint
import source
import translations
import tree

HEAD = """/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Dopyo contributors */
"""
LIBRARY = "src/chart/stats/chart-rank.c"
RIGHT = HEAD + """
#include "config.h"

#include "stats/chart-rank.h"

#include "data/chart-dataset.h"

#include <glib.h>

/* Nothing, well. */
void
chart_rank (void)
{
}
"""

# function, file, what is right, what is wrong
TABLE = [
    (source.layer_problems, LIBRARY, RIGHT, '#include "layout/chart-layout.h"\n'),
    (source.layer_problems, LIBRARY, RIGHT, '#include "chart-rank.h"\n'),
    (source.layer_problems, LIBRARY, RIGHT, "#include <gtk/gtk.h>\n"),
    (source.layer_problems, LIBRARY, RIGHT, "#include <gdk/gdk.h>\n"),
    (source.layer_problems, "src/cli/main.c", RIGHT, "#include <gtk/gtk.h>\n"),
    (source.layer_problems, "src/cli/main.c", RIGHT, '#include "app/dopyo-window.h"\n'),
    (source.layer_problems, "src/gtk/chart-view.c", "#include <gtk/gtk.h>\n",
     "#include <adwaita.h>\n"),
    (source.layer_problems, "src/gtk/chart-view.c", RIGHT, '#include "app/dopyo-window.h"\n'),
    (source.include_order_problems, LIBRARY, RIGHT,
     '#include "config.h"\n#include <glib.h>\n#include "stats/chart-rank.h"\n'),
    (source.include_order_problems, LIBRARY, RIGHT,
     '#include "config.h"\n#include "data/chart-dataset.h"\n#include "stats/chart-rank.h"\n'),
    (source.include_order_problems, LIBRARY, RIGHT, '#include "stats/chart-rank.h"\n'),
    (source.include_order_problems, "a.h", "#pragma once\n", "#ifndef A_H\n"),
    (source.head_problems, LIBRARY, RIGHT, "\n\n\n\n\n\n" + HEAD),
    (source.length_problems, LIBRARY, RIGHT, "x" * 101),
    (source.length_problems, LIBRARY, RIGHT, "\n" * 601),
    (source.blank_problems, LIBRARY, RIGHT, "int x; \n"),
    (source.blank_problems, LIBRARY, RIGHT, "\tint x;\n"),
    (source.blank_problems, LIBRARY, RIGHT, "int x;"),
    (source.word_problems, LIBRARY, RIGHT, "/* TO" "DO */\n"),
    (source.word_problems, LIBRARY, '/* 표 */ "표" \'x\'\n', "int 표;\n"),
    (source.doc_problems, LIBRARY, RIGHT, "\nvoid\nchart_rank (void)\n{\n}\n"),
    (translations.template_problems, "ui/a.ui",
     '<property name="label" translatable="yes">Open</property>',
     '<property name="label">Open</property>'),
    (translations.korean_problems, "po/ko.po",
     'msgid "“a”; b"\nmsgstr "‘a’. b"\n', 'msgid "“a” is"\nmsgstr "‘a’은(는)"\n'),
    (translations.korean_problems, "po/ko.po",
     'msgid "a"\nmsgstr "‘a’"\n', 'msgid "a"\nmsgstr "“a”"\n'),
    (translations.entry_problems, "po/ko.po",
     'msgid "_Open…"\nmsgstr "열기(_O)…"\n', 'msgid "_Open…"\nmsgstr "열기…"\n'),
    (translations.entry_problems, "po/ko.po",
     'msgid "Open…"\nmsgstr "열기…"\n', 'msgid "Open…"\nmsgstr "열기"\n'),
    (tree.machine_problems, "README.md", "share/work/home", "cd /ho" "me/someone"),
    (tree.machine_problems, "README.md", "https://example.org", "http://localhost" ":8080/"),
    (tree.template_problems, "ui/dopyo-window.ui", '<template class="DopyoWindow">',
     '<template class="DopyoDialog">'),
    (tree.template_problems, "ui/dopyo-window.ui",
     '<object class="GtkButton"><property name="icon-name">x</property>'
     '<property name="tooltip-text">y</property></object>',
     '<object class="GtkButton"><property name="icon-name">x</property></object>'),
]


def shown(function, name, right, wrong):
    """What is amiss with a check on its two examples."""
    problems = [f"finds fault with: {problem}" for problem in function(name, right)]
    if not function(name, wrong):
        problems.append(f"finds nothing wrong in {wrong!r}")
    return problems


def catalogues():
    """A po file lacking an entry, with one in doubt, with one of another format."""
    head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    template = head + '#, c-format\nmsgid "%d rows"\nmsgstr ""\n'
    cases = {
        "right": ('#, c-format\nmsgid "%d rows"\nmsgstr "%d행"\n', False),
        "missing": ('msgid "x"\nmsgstr "y"\n', True),
        "untranslated": ('#, c-format\nmsgid "%d rows"\nmsgstr ""\n', True),
        "fuzzy": ('#, fuzzy, c-format\nmsgid "%d rows"\nmsgstr "%d행"\n', True),
        "format": ('#, c-format\nmsgid "%d rows"\nmsgstr "%s행"\n', True),
    }
    problems = []
    with tempfile.TemporaryDirectory() as folder:
        pot, po = pathlib.Path(folder, "a.pot"), pathlib.Path(folder, "ko.po")
        pot.write_text(template)
        for name, (entry, is_wrong) in cases.items():
            po.write_text(head + entry)
            found = translations.catalogue_problems(po, pot)
            if bool(found) != is_wrong:
                problems.append(f"{name}: {found}")
    return problems


def files():
    """The checks over lists of files."""
    problems = []
    listing = {"src/a.c": 'x = _ ("x");', "src/b.c": "x = 1;"}
    if translations.listing_problems(["src/a.c"], listing):
        problems.append("a right list is refused")
    for listed in ([], ["src/a.c", "src/b.c"]):
        if not translations.listing_problems(listed, listing):
            problems.append(f"{listed} is taken for right")
    if tree.top_problems(["src/a.c"]) or not tree.top_problems(["notes/a.txt"]):
        problems.append("the top level")
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(lint.ROOT / ".clang-format", folder)
        for text, is_wrong in ((RIGHT, False), ("int  x;\n", True)):
            pathlib.Path(folder, "a.c").write_text(text)
            if bool(source.format_problems([f"{folder}/a.c"])) != is_wrong:
                problems.append(f"clang-format over {text!r}")
    return problems


def main():
    checks = {}
    for number, row in enumerate(TABLE, 1):
        checks[f"{row[0].__name__} {number}"] = shown(*row)
    checks["catalogues"] = catalogues()
    checks["files"] = files()
    lint.report(checks)


if __name__ == "__main__":
    main()
