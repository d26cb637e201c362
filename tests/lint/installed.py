#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""What `meson install` puts in place, and that it works from there.

    installed.py BUILD-FOLDER
"""

import os
import pathlib
import subprocess
import sys
import tempfile

import lint

ID = "org.dopyo.Dopyo"
WANTED = [
    "bin/dopyo", "bin/dopyo-cli", f"share/applications/{ID}.desktop",
    f"share/dbus-1/services/{ID}.service", "share/dopyo/samples/ai-leadership/datapackage.json",
    f"share/glib-2.0/schemas/{ID}.gschema.xml", f"share/icons/hicolor/scalable/apps/{ID}.svg",
    f"share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg",
    "share/locale/ko/LC_MESSAGES/dopyo.mo", "share/man/man1/dopyo.1", "share/man/man1/dopyo-cli.1",
    "share/man/ko/man1/dopyo.1", "share/man/ko/man1/dopyo-cli.1",
    f"share/metainfo/{ID}.metainfo.xml", f"share/mime/packages/{ID}.xml",
]


def run(program, *arguments, **variables):
    """(status, output) of an installed program."""
    done = subprocess.run([program, *map(str, arguments)], env={**os.environ, **variables},
                          capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def main():
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(["meson", "install", "-C", sys.argv[1], "--no-rebuild", "--quiet",
                               "--destdir", folder], capture_output=True, text=True, check=False)
        top = next(iter(pathlib.Path(folder).rglob("bin/dopyo-cli")), None)
        if top is None:
            lint.report({"install": [done.stdout + done.stderr]})
        prefix = top.parent.parent
        out = pathlib.Path(folder, "charts")
        # what an installation does last, and one into another folder leaves to its packager
        run("glib-compile-schemas", prefix / "share/glib-2.0/schemas")
        exported = run(prefix / "bin/dopyo-cli", "export", "--all", "-l", "ko,en",
                       "--format", "svg", "-o", out)
        korean = run(prefix / "bin/dopyo-cli", "--help", LC_ALL="C.UTF-8", LANGUAGE="ko")
        version = run(prefix / "bin/dopyo", "--version")
        lint.report({
            "files": [name for name in WANTED if not (prefix / name).is_file()],
            "exports": [] if exported[0] == 0 and len(list(out.glob("*.svg"))) == 22
                       else [str(exported)],
            "speaks-korean": [] if "사용법" in korean[1] else [str(korean)],
            "version": [] if version[0] == 0 and "0." in version[1] else [str(version)],
        })


if __name__ == "__main__":
    main()
