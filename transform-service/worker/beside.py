"""dbt's command line for a build beside the service's own runs: it gives way to them, and ends with the service.

The service starts it with `python beside.py ARGUMENTS`, the arguments being dbt's, and keeps its stdin open. However the
service ends, stdin closes: a build that nobody waits for must not go on writing.
"""

from __future__ import annotations

import os
import threading

STDIN = 0
NICENESS = 10
BROKEN = 2


def end_with_the_service() -> None:
    # not through sys.stdin: its lock would be held at the interpreter's end
    while os.read(STDIN, 1):
        pass
    os._exit(BROKEN)


if __name__ == "__main__":
    os.nice(NICENESS)
    threading.Thread(target=end_with_the_service, daemon=True).start()
    from dbt.cli.main import cli

    cli()
