# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""What the mouse and a person who types do with what is found in the accessible tree."""

import subprocess

from desktop import PATIENCE
from trial import extents, on_screen, press, until


def choose(program, name, *keys):
    """In the list that a row opens."""
    until(program, "no list", lambda: not program.popups())
    press(program, "combo box", name)
    until(program, f"the list of “{name}”", program.popups)
    program.keys(*keys, "Return")
    until(program, f"the list of “{name}” closes", lambda: not program.popups())


def press_named(program, word):
    """GTK 4.8 says the name of a button with a mnemonic twice."""
    buttons = until(program, word, lambda: [node for node in program.all("push button")
                                            if word in node.get_name()])
    press(program, "push button", buttons[-1].get_name())


def double_click(program, node, across, down):
    """So far from the corner of @node."""
    box = extents(node)
    x, y = on_screen(program, node, box.x + across, box.y + down)
    subprocess.run(["xdotool", "mousemove", "--sync", str(x), str(y), "click", "--repeat", "2",
                    "--delay", "60", "1"], check=True, timeout=PATIENCE)


def write(program, text):
    """Types over what is there."""
    program.keys("ctrl+a")
    subprocess.run(["xdotool", "type", "--delay", "30", text], check=True, timeout=PATIENCE)
