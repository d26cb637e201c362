#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""Takes the README's pictures of the window, in the tests' fonts (also needs Debian: imagemagick).

    tests/gtk/session.sh tests/gtk/screenshot.py PROGRAM FOLDER
"""

import os
import pathlib
import subprocess
import sys

import desktop

SIZE = (1200, 740)
NAMES = {"en_US.UTF-8": "window.png", "ko_KR.UTF-8": "window-ko.png"}


def main():
    program, folder = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    os.environ["FONTCONFIG_FILE"] = str(desktop.ROOT / "tests/fonts/fonts.conf")
    os.environ["GSETTINGS_BACKEND"] = "memory"
    display = desktop.Display("1200x740")
    try:
        for language, name in NAMES.items():
            with desktop.Program(program, language=language) as window:
                desktop.wait_for("the chart", window.data)
                window.resize(*SIZE)
                desktop.wait_for("its size", lambda: window.size() == SIZE)
                # the small drawings come one by one, after the chart
                desktop.wait_for("quiet", quiet(window), patience=60)
                subprocess.run(["import", "-window", window.windows()[0], "-strip",
                                folder / name], check=True)
    finally:
        display.close()


def quiet(window):
    """Whether the program has used no processor for a second."""
    seen = []

    def function():
        fields = pathlib.Path(f"/proc/{window.process.pid}/stat").read_text().rsplit(")", 1)[1]
        seen.append(int(fields.split()[11]))
        return len(seen) > 20 and seen[-20] == seen[-1]
    return function


if __name__ == "__main__":
    main()
