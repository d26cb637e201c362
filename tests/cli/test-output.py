# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Dopyo contributors
"""What dopyo-cli leaves behind: a whole file, or the one that was there, and nothing else."""

import os
import pathlib
import resource
import signal
import subprocess
import time

import cli

# The leak checker of a sanitizer cannot run where another program already traces it.
TRACED = {"ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", "") + ":detect_leaks=0"}
OLD = b"the file that was there"


def export(out, *more, **options):
    """Draws a dataset of the bundled package to a file."""
    return cli.run("export", "-d", "gpu-price", "-o", out, *more, **options)


def unharmed(path, name="a.svg"):
    """The folder holds the old file as it was, and nothing else."""
    cli.check(cli.names(path) == [name], f"left behind: {cli.names(path)}")
    cli.check((path / name).read_bytes() == OLD, "the old file was changed")


def nobody(path):
    """A function like export (), for a copy of the program without the powers of root."""
    program = path / "dopyo-cli"
    program.write_bytes(cli.CLI.read_bytes())
    program.chmod(0o755)
    powers = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] \
        if os.geteuid() == 0 else []

    def call(out):
        done = subprocess.run([*powers, program, "export", path / "t.csv",
                               "-d", "1", "-o", out], capture_output=True, timeout=cli.TIMEOUT,
                              check=False)
        return cli.Result(done.returncode, done.stdout, done.stderr)
    return call


def test_replaces_whole_files():
    with cli.folder(a__svg=OLD) as path:
        (path / "a.svg").chmod(0o640)
        before = (path / "a.svg").stat().st_ino
        export(path / "a.svg").expect(0)
        cli.check((path / "a.svg").read_bytes().endswith(b"</svg>\n"), "not written")
        cli.check((path / "a.svg").stat().st_mode & 0o777 == 0o640, "the mode was changed")
        cli.check((path / "a.svg").stat().st_ino != before, "written in place")
        cli.check(cli.names(path) == ["a.svg"], f"left behind: {cli.names(path)}")


def test_new_files_follow_the_umask():
    with cli.folder() as path:
        old = os.umask(0o027)
        try:
            export(path / "a.svg").expect(0)
        finally:
            os.umask(old)
        cli.check((path / "a.svg").stat().st_mode & 0o777 == 0o640, "another mode")


def test_follows_links():
    with cli.folder(target__svg=OLD) as path:
        (path / "link.svg").symlink_to("target.svg")
        (path / "new.svg").symlink_to(path / "made.svg")
        (path / "loop.svg").symlink_to("loop.svg")
        export(path / "link.svg").expect(0)
        cli.check((path / "link.svg").is_symlink(), "the link was replaced")
        cli.check((path / "target.svg").read_bytes() != OLD, "its target was not written")
        export(path / "new.svg").expect(0)
        cli.check((path / "new.svg").is_symlink() and (path / "made.svg").is_file(), "new target")
        export(path / "loop.svg").fails(5, "loop.svg")


def test_streams():
    with cli.folder() as path:
        os.mkfifo(path / "pipe.svg")
        with subprocess.Popen(["cat", path / "pipe.svg"], stdout=subprocess.PIPE) as reader:
            done = export(path / "pipe.svg")
            if done.code != 0:
                reader.kill()
            done.expect(0)
            cli.check(reader.stdout.read().endswith(b"</svg>\n"), "not through the pipe")
        cli.check(cli.names(path) == ["pipe.svg"], f"left behind: {cli.names(path)}")
    export("/dev/null", "--format", "svg").expect(0)


def test_never_overwrites_the_input():
    with cli.folder(t__csv=cli.TABLE) as path:
        table = path / "t.csv"
        (path / "soft.svg").symlink_to("t.csv")
        (path / "hard.svg").hardlink_to(table) if hasattr(path, "hardlink_to") else \
            os.link(table, path / "hard.svg")
        for out in (table, path / "soft.svg", path / "hard.svg", f"{path}/../{path.name}/t.csv"):
            cli.run("export", table, "-d", "1", "--format", "svg", "-o", out).fails(5, "input")
        with open(table, "rb") as stdin:
            done = subprocess.run(cli.command("export", "-", "-d", "1", "--format", "svg", "-o",
                                              table), stdin=stdin, capture_output=True, check=False)
        cli.check(done.returncode == 5, f"standard input: exit {done.returncode}")
        cli.check(table.read_text(encoding="utf-8") == cli.TABLE, "the input was changed")

        (path / "datapackage.json").write_text('{"resources": [{"name": "r", "path": "t.csv"}]}')
        for out in (table, path / "datapackage.json"):
            cli.run("export", path, "-d", "r", "--format", "svg", "-o", out).fails(5, "input")
        cli.check(table.read_text(encoding="utf-8") == cli.TABLE, "the input was changed")


def test_places_that_cannot_be():
    with cli.folder(file=b"") as path:
        (path / "folder.svg").mkdir()
        for out in (path / "no" / "a.svg", path / "file" / "a.svg", path / "folder.svg",
                    path / ("x" * 300 + ".svg")):
            export(out).fails(5, out.name[:40])
        cli.run("export", "--all", "-o", path / "file").fails(5)
        cli.run("export", "--all", "-o", path / "file" / "a").fails(5)
        cli.check(cli.names(path) == ["file", "folder.svg"], f"left behind: {cli.names(path)}")


def test_permissions():
    with cli.folder(t__csv=cli.TABLE) as path:
        call = nobody(path)
        locked = path / "locked"
        locked.mkdir(mode=0o755)
        (locked / "a.svg").write_bytes(OLD)
        if os.geteuid() != 0:
            locked.chmod(0o555)
        call(locked / "a.svg").fails(5, "a.svg")
        unharmed(locked)
        call(locked / "b.svg").fails(5, "b.svg")
        unharmed(locked)

        shared = path / "shared"
        shared.mkdir()
        shared.chmod(0o777)
        call(shared / "b.svg").expect(0)
        (shared / "b.svg").unlink()
        (shared / "a.svg").write_bytes(OLD)
        (shared / "a.svg").chmod(0o444)
        call(shared / "a.svg").fails(5, "a.svg")
        unharmed(shared)
        locked.chmod(0o755)


def may_mount():
    """What a command is started by that mounts something; None where a container forbids it."""
    for alone in (["unshare", "-rm"], ["unshare", "-m", "--propagation", "unchanged"]):
        if subprocess.run([*alone, "true"], capture_output=True, check=False).returncode == 0:
            return alone
    return None


def test_full_disk():
    script = """
        mount -t tmpfs -o size=64k none "$1" && printf '%s' "$3" > "$1/a.png" || exit 99
        "$2" export -d gpu-price -o "$1/a.png"; echo $?
        "$2" export -d gpu-price -o "$1/b.png"; echo $?
        "$2" export --all -o "$1/all"; echo $?
        find "$1" -type f; cat "$1/a.png"; umount "$1"
    """
    alone = may_mount()
    if alone is None:
        with cli.folder(a__svg=OLD) as path:
            finish(traced(path, "fsync:error=ENOSPC")).fails(5, "a.svg", "space")
            unharmed(path)
        return
    with cli.folder() as path:
        done = subprocess.run([*alone, "sh", "-c", script, "sh", path, cli.CLI, OLD],
                              capture_output=True, check=False, timeout=cli.TIMEOUT)
        cli.check(done.stdout.decode() == f"5\n5\n5\n{path}/a.png\n{OLD.decode()}",
                  f"exit codes, files, the old file:\n{done.stdout}\n{done.stderr}")
        for line in done.stderr.decode().splitlines():
            cli.check("space" in line and ";" in line, f"another message: {line}")


def test_full_device():
    export("/dev/full", "--format", "png").fails(5, "/dev/full", "space")
    for arguments in (["list"], ["show", "--json"], ["--help"], ["export", "--help"],
                      ["export", "-d", "gpu-price", "-o", "-", "--format", "pdf"]):
        with open("/dev/full", "wb") as full:
            done = subprocess.run(cli.command(*arguments), stdout=full, stderr=subprocess.PIPE,
                                  check=False)
        cli.Result(done.returncode, b"", done.stderr).fails(5, "standard output")


def test_limit_on_files():
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024))
    with cli.folder(a__svg=OLD) as path:
        export(path / "a.svg", preexec_fn=limit).fails(5, "a.svg")
        unharmed(path)
        export(path / "b.svg", preexec_fn=limit).fails(5, "b.svg")
        unharmed(path)


def test_closed_output():
    for closed in (1, 0):
        with cli.folder() as path:
            close = lambda: os.close(closed)
            export(path / "a.svg", preexec_fn=close).expect(0)
            cli.check((path / "a.svg").read_bytes().endswith(b"</svg>\n"), "not written")
    done = subprocess.run(cli.command("list"), stderr=subprocess.PIPE, check=False,
                          preexec_fn=lambda: os.close(1))
    cli.Result(done.returncode, b"", done.stderr).fails(5)
    done = cli.start("show", "--json", stdin=subprocess.DEVNULL)
    done.stdout.close()
    cli.check(done.wait(cli.TIMEOUT) in (0, 5), f"a closed pipe: exit {done.returncode}")
    cli.check(done.stderr.read() == b"", "a reader that goes is no error to tell of")
    done.stderr.close()


def traced(path, *inject, out="a.svg"):
    """Starts an export in which system calls go wrong; the process is that of dopyo-cli."""
    prefix = ["strace", "-D", "-f", "-qq", "-o", "/dev/null"]
    for what in inject:
        prefix += ["-e", f"inject={what}"]
    return cli.start("export", "-d", "gpu-price", "-o", path / out, prefix=prefix, env=TRACED,
                     stdin=subprocess.DEVNULL)


def finish(process):
    """The result of a started run."""
    out, err = process.communicate(timeout=cli.TIMEOUT)
    return cli.Result(process.returncode, out, err)


def test_failing_calls():
    for inject in ("fsync:error=EIO", "write:error=EIO:when=1", "linkat:error=EACCES",
                   "rename:error=EIO"):
        with cli.folder(a__svg=OLD) as path:
            done = finish(traced(path, inject))
            done.fails(5, "a.svg")
            unharmed(path)


def without_unnamed_files(path):
    """strace's words for a file system that has no files without names: FAT, NFS, old overlays."""
    return ["-P", str(path), "-e", "inject=openat:error=EOPNOTSUPP"]


def test_file_systems_without_unnamed_files():
    with cli.folder(a__svg=OLD) as path:
        prefix = ["strace", "-D", "-f", "-qq", "-o", "/dev/null", *without_unnamed_files(path)]
        done = finish(cli.start("export", "-d", "gpu-price", "-o", path / "a.svg", prefix=prefix,
                                env=TRACED, stdin=subprocess.DEVNULL))
        done.expect(0)
        cli.check((path / "a.svg").read_bytes().endswith(b"</svg>\n"), "not written")
        cli.check(cli.names(path) == ["a.svg"], f"left behind: {cli.names(path)}")


def test_killed_while_writing():
    for number, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGKILL, -9)):
        with cli.folder(a__svg=OLD) as path:
            process = traced(path, "fsync:delay_enter=2000000")
            wait_for(process, "fsync")
            process.send_signal(number)
            done = finish(process)
            cli.check(done.code == code, f"signal {number}: exit {done.code}, {done.err}")
            unharmed(path)


def wait_for(process, call):
    """Waits until a thread of the process is in the system call."""
    numbers = {"fsync": "74"} if os.uname().machine == "x86_64" else {"fsync": "82"}
    tasks = pathlib.Path("/proc") / str(process.pid) / "task"
    for _ in range(2000):
        for task in tasks.iterdir():
            try:
                words = (task / "syscall").read_text().split()
            except OSError:
                continue
            if words and words[0] == numbers[call]:
                return
        time.sleep(0.005)
    raise AssertionError(f"it never comes to {call}")


def test_killed_at_any_time():
    with cli.folder(a__png=OLD) as path:
        for turn in range(24):
            number, code = ((signal.SIGINT, 130), (signal.SIGTERM, 143),
                            (signal.SIGKILL, -9))[turn % 3]
            process = cli.start("export", "-d", "gpu-price", "-o", path / "a.png",
                                stdin=subprocess.DEVNULL)
            time.sleep(0.003 * turn)
            process.send_signal(number)
            done = finish(process)
            cli.check(done.code in (0, code, -number), f"signal {number}: exit {done.code}")
            cli.check(cli.names(path) == ["a.png"], f"left behind: {cli.names(path)}")
            content = (path / "a.png").read_bytes()
            cli.check(content == OLD or content.endswith(b"IEND\xaeB`\x82"), "half a file")


def test_signals_while_waiting():
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        process = cli.start("show", "-", stdin=subprocess.PIPE)
        wait_for_thread(process)
        process.send_signal(number)
        cli.check(process.wait(cli.TIMEOUT) == 128 + number, f"exit {process.returncode}")
        cli.check(process.stdout.read() == b"", "printed in spite of it")
        for stream in (process.stdin, process.stdout, process.stderr):
            stream.close()


def wait_for_thread(process):
    """Waits until the process waits for signals, which it does in a thread of its own."""
    for _ in range(2000):
        for task in (pathlib.Path("/proc") / str(process.pid) / "task").iterdir():
            if (task / "comm").read_text().strip() == "signals":
                time.sleep(0.05)
                return
        time.sleep(0.005)
    raise AssertionError("it never waits for signals")


cli.main(globals())
