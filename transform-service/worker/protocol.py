"""JSON lines over pipes."""

from __future__ import annotations

import json
import os
import select
import threading
from typing import Any


class Requests:
    """What the service asks. Reads no more than is there."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._rest = b""
        self._waiting: list[dict[str, Any]] = []
        self.closed = False

    def wait(self) -> None:
        """Until there is something."""
        select.select([self._descriptor], [], [])
        self.read()

    def read(self) -> None:
        data = os.read(self._descriptor, 65_536)
        self.closed = not data
        *lines, self._rest = (self._rest + data).split(b"\n")
        self._waiting += [json.loads(line) for line in lines if line.strip()]

    def take(self) -> list[dict[str, Any]]:
        """What was read, once."""
        taken, self._waiting = self._waiting, []
        return taken

    def peek(self) -> list[dict[str, Any]]:
        return list(self._waiting)

    def source(self) -> list[int]:
        """To be waited for."""
        return [] if self.closed else [self._descriptor]

    def leave(self) -> None:
        """In a child: they are the worker's."""
        os.close(self._descriptor)


class Answers:
    """What the service is told. A child writes while the worker waits for it; the child's threads take turns."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._turn = threading.Lock()

    def send(self, **answer: Any) -> None:
        # the line before it may be half of one, of a child that was killed
        line = b"\n" + json.dumps(answer, default=str).encode() + b"\n"
        with self._turn:
            while line:
                line = line[os.write(self._descriptor, line) :]
