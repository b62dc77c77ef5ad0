"""The resident dbt worker of the transform service.

It imports dbt and parses the project once, then forks a child for each request, so that a run begins where a command
line would be after seconds. The service starts it with `python worker.py SETTINGS`, SETTINGS being a JSON object with
the fields of `Settings`, in an empty working folder.

Protocol: one JSON object a line. Requests come on stdin, answers go to stdout; what dbt prints goes to stderr, a log.

    request   {"run": ID, "name": NAME, "arguments": [...], "lean": BOOL}   one dbt command; NAME its sessions' name
              {"cancel": ID}                                                ends it
    answer    {"type": "ready", "dbt": VERSION, "warning": TEXT|null}       parsed; or
              {"type": "unready", "reason": TEXT}                           not parsed, and the worker ends
              {"type": "started", "run": ID, "pid": PID}
              {"type": "node", "run": ID, ...}                              a node has ended
              {"type": "result", "run": ID, "exit": 0|1|2, "message": ...}  dbt has ended, with its exit codes
              {"type": "ended", "run": ID, "status": STATUS}                its process is gone; below 0: by that signal

The end of the service closes stdin: the worker kills the child and ends. The end of the worker closes a pipe that each
child watches: the child ends, and the database its sessions.
"""

from __future__ import annotations

import json
import os
import select
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from protocol import Answers, Requests

# what a child that was asked to end may take for cancelling its queries
GRACE_SECONDS = 1.0


@dataclass(frozen=True)
class Settings:
    """Where dbt finds its project and leaves its files; passwords come by the environment."""

    project: str
    target: str


@dataclass
class Child:
    """A forked process that runs one dbt command.

    Its end of the pipe `alive` closes with it, whatever ends it.
    """

    run: str
    pid: int
    alive: int
    killed_at: float | None = field(default=None)

    def interrupt(self) -> None:
        """Lets dbt cancel its queries; a second of patience begins."""
        if self.killed_at is None:
            self.killed_at = time.monotonic() + GRACE_SECONDS
            os.kill(self.pid, signal.SIGINT)

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

    def patience(self) -> float | None:
        """Seconds until it is to be killed; None while nobody asked it to end."""
        return None if self.killed_at is None else max(0.0, self.killed_at - time.monotonic())

    def reap(self) -> int:
        """Its exit status, or the negative number of the signal that ended it."""
        _, status = os.waitpid(self.pid, 0)
        os.close(self.alive)
        return os.waitstatus_to_exitcode(status)


class Worker:
    """Runs one request after the other. Has one thread, and no connection open when it forks."""

    def __init__(self, requests: Requests, answers: Answers, dbt: Any) -> None:
        self.requests = requests
        self.answers = answers
        self.dbt = dbt
        # children hold the reading end: it closes when this process ends
        self.watched, self._held = os.pipe()

    def serve(self) -> None:
        """Until the service closes the requests."""
        for request in self._runs():
            child = self._fork(request)
            self.answers.send(type="started", run=child.run, pid=child.pid)
            self._wait(child)
            self.answers.send(type="ended", run=child.run, status=child.reap())

    def _runs(self) -> Iterator[dict[str, Any]]:
        while True:
            for request in self.requests.take():
                if "run" in request:
                    yield request
            if self.requests.closed:
                return
            if not self.requests.peek():
                self.requests.wait()

    def _fork(self, request: dict[str, Any]) -> Child:
        alive, held = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(alive)
            os.close(self._held)
            self.requests.leave()
            become_child(self.dbt, self.answers, request, self.watched)
        os.close(held)
        return Child(request["run"], pid, alive)

    def _wait(self, child: Child) -> None:
        while True:
            readable, _, _ = select.select([child.alive, *self.requests.source()], [], [], child.patience())
            if child.alive in readable:
                return
            if readable:
                self.requests.read()
                self._obey(child)
            elif child.patience() == 0:
                child.kill()
                child.killed_at = None

    def _obey(self, child: Child) -> None:
        if self.requests.closed:
            child.kill()
        for request in self.requests.peek():
            if request.get("cancel") == child.run:
                child.interrupt()


def become_child(dbt: Any, answers: Answers, request: dict[str, Any], watched: int) -> None:
    """Runs dbt and ends the process, without what a Python process does at its end."""
    status = 2
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        end_with(watched)
        os.environ["BARRELHEAD_DBT_RUN"] = request["name"]
        status = dbt.run(request, answers)
    except BaseException as failure:  # the edge of the process
        answers.send(type="result", run=request["run"], exit=2, message=f"{type(failure).__name__}: {failure}")
    finally:
        os._exit(status)


def end_with(watched: int) -> None:
    """Ends this process when the worker has ended."""
    import threading

    def watch() -> None:
        os.read(watched, 1)
        os._exit(3)

    threading.Thread(target=watch, daemon=True).start()


def take_pipes() -> tuple[Requests, Answers]:
    """Keeps stdin and stdout for the protocol, out of dbt's reach."""
    requests, answers = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return Requests(requests), Answers(answers)


def main() -> int:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # a terminal's Ctrl-C is the service's affair
    requests, answers = take_pipes()
    settings = Settings(**json.loads(sys.argv[1]))
    try:
        from warm_dbt import WarmDbt

        dbt = WarmDbt(settings.project, settings.target)
    except Exception as failure:  # whatever keeps dbt from being warm, the service is told
        answers.send(type="unready", reason=f"{type(failure).__name__}: {failure}")
        return 1
    answers.send(type="ready", dbt=dbt.version, warning=dbt.warning)
    Worker(requests, answers, dbt).serve()
    return 0


if __name__ == "__main__":
    sys.exit(main())
