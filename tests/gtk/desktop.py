# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""A display of its own, the program on it, and hands and eyes: real keys, and the accessible tree.

Runs inside dbus-run-session, which the accessibility bus starts from.
"""

import os
import pathlib
import shutil
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

# How long the program may take to get into a state that a test waits for, under sanitizers too.
PATIENCE = 20
ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


class Failure(Exception):
    """What was expected did not come about."""


def wait_for(what, function, patience=PATIENCE):
    """The first true result of @function; accessibles may go away while they are asked."""
    end = time.monotonic() + patience
    while True:
        try:
            result = function()
        except GLib.Error:
            result = None
        if result:
            return result
        if time.monotonic() > end:
            raise Failure(f"{what}: did not come about")
        time.sleep(0.05)


# A place of the screen that no window covers.
CORNER = (1599, 1399)


class Display:
    """An X server without a screen."""

    def __init__(self, size="1600x1400"):
        reader, writer = os.pipe()
        self.server = subprocess.Popen(
            # without a reset, which it makes when the last program leaves and refuses the next by
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{size}x24", "-nolisten", "tcp",
             "-noreset"],
            pass_fds=[writer], stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as numbers:
            os.environ["DISPLAY"] = ":" + numbers.readline().strip()
        os.environ.pop("WAYLAND_DISPLAY", None)
        os.environ["GDK_BACKEND"] = "x11"

    def close(self):
        self.server.terminate()
        self.server.wait()


class Program:
    """One run of dopyo, with a home of its own."""

    def __init__(self, path, *arguments, language="ko_KR.UTF-8", wait=True, **variables):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix="dopyo-test-"))
        (self.home / "run").mkdir(mode=0o700)
        self.log = open(self.home / "log", "w+", encoding="utf-8", errors="replace")
        env = {**os.environ, "LC_ALL": language, "LANGUAGE": "", "HOME": str(self.home),
               "XDG_CONFIG_HOME": str(self.home / "config"),
               "XDG_DATA_HOME": str(self.home / "data"),
               "XDG_STATE_HOME": str(self.home / "state"),
               "XDG_RUNTIME_DIR": str(self.home / "run"), "GTK_USE_PORTAL": "0",
               # what toolkits keep until the end is no leak of ours
               "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"}
        for name, value in variables.items():
            if value is None:
                env.pop(name, None)
            else:
                env[name] = value
        self.env = env
        self.path = path
        self.arguments = [str(argument) for argument in arguments]
        self.start(wait)

    def start(self, wait=True):
        """Starts the program, again where it has ended."""
        self.process = subprocess.Popen([self.path, *self.arguments], env=self.env,
                                        stdout=self.log, stderr=self.log,
                                        stdin=subprocess.DEVNULL)
        if wait:
            try:
                self.frame = wait_for("a window", self.find_frame)
                self.focus_window()
            except Failure:
                # a program that is left running is found by the next one, which ends at once
                self.__exit__(None, None, None)
                raise

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if self.process.poll() is None:
            self.process.terminate()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.log.close()
        shutil.rmtree(self.home, ignore_errors=True)

    def output(self):
        """What the program has printed so far."""
        self.log.flush()
        return (self.home / "log").read_text(encoding="utf-8", errors="replace")

    def run_again(self, *arguments):
        """What a file manager does: starts the program while it runs."""
        return subprocess.run([self.path, *map(str, arguments)], env=self.env, timeout=PATIENCE,
                              capture_output=True, text=True, check=False)

    # eyes

    def find_frame(self):
        if self.process.poll() is not None:
            raise Failure(f"the program ended with {self.process.returncode}:\n{self.output()}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(i)
            if app is not None and app.get_process_id() == self.process.pid:
                return app.get_child_at_index(0) if app.get_child_count() > 0 else None
        return None

    def tree(self, top=None, depth=0):
        """All accessibles under @top, as (depth, accessible), in their order."""
        top = top or self.frame.get_parent()
        yield depth, top
        for i in range(top.get_child_count()):
            child = top.get_child_at_index(i)
            if child is not None:
                yield from self.tree(child, depth + 1)

    def all(self, role=None, name=None):
        """The accessibles of a role, of a name."""
        return [node for _, node in self.tree()
                if (role is None or node.get_role_name() == role)
                and (name is None or node.get_name() == name)]

    def one(self, role=None, name=None):
        """Waits for the first of them."""
        return wait_for(f"{role or 'something'} “{name}”", lambda: self.all(role, name))[0]

    def dump(self):
        """The tree as text, for who reads a failure."""
        lines = []
        try:
            for depth, node in self.tree():
                focused = " focused" if is_in(node, "FOCUSED") else ""
                lines.append(f"{'  ' * depth}{node.get_role_name()} “{node.get_name()}”"
                             f" “{node.get_description()}”{focused}")
        except GLib.Error as error:
            lines.append(str(error))
        return "\n".join(lines)

    def chart(self):
        """The chart: the accessible whose children are the data."""
        for _, node in self.tree():
            if node.get_child_count() > 0 and node.get_name():
                first = node.get_child_at_index(0)
                if first is not None and first.get_role_name() == "image" and first.get_name():
                    return node
        return None

    def data(self):
        """The names of the data, in the order of the keyboard."""
        chart = self.chart()
        if chart is None:
            return []
        children = [chart.get_child_at_index(i) for i in range(chart.get_child_count())]
        return [child.get_name() for child in children if child is not None]

    def focused(self):
        """The name of what has the focus, "" where nothing has."""
        for _, node in self.tree():
            if is_in(node, "FOCUSED"):
                return node.get_name() or node.get_description()
        return ""

    def texts(self):
        """Everything that is named, described or written anywhere."""
        return {text for _, node in self.tree()
                for text in (node.get_name(), node.get_description()) if text}

    # hands

    def windows(self):
        """The X windows of the program, the oldest first; no lists, menus and tooltips."""
        return [window for window in self.seen() if not is_popup(window)]

    def popups(self):
        """The X windows of lists, menus and tooltips."""
        return [window for window in self.seen() if is_popup(window)]

    def seen(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid",
                                str(self.process.pid)], capture_output=True, text=True, check=False)
        return found.stdout.split()

    def focus_window(self, number=-1):
        """There is no window manager: the newest window is given the keyboard."""
        window = wait_for("an X window", self.windows)[number]
        subprocess.run(["xdotool", "windowfocus", "--sync", window], check=False,
                       timeout=PATIENCE)

    def keys(self, *keys):
        """Presses keys, as xdotool calls them."""
        subprocess.run(["xdotool", "key", "--delay", "30", *keys], check=True, timeout=PATIENCE)

    def resize(self, width, height):
        subprocess.run(["xdotool", "windowsize", self.windows()[0], str(width), str(height)],
                       check=True, timeout=PATIENCE)

    def size(self, number=0):
        """(width, height) of a window."""
        text = subprocess.run(["xdotool", "getwindowgeometry", "--shell", self.windows()[number]],
                              capture_output=True, text=True, check=True).stdout
        values = dict(line.split("=") for line in text.split())
        return int(values["WIDTH"]), int(values["HEIGHT"])


def is_popup(window):
    """Whether a window is one that no window manager would touch."""
    told = subprocess.run(["xwininfo", "-id", window], capture_output=True, text=True, check=False)
    return "Override Redirect State: yes" in told.stdout


def is_in(node, *states):
    """Whether an accessible is in all of the @states."""
    held = node.get_state_set()
    return all(held.contains(getattr(Atspi.StateType, state)) for state in states)
