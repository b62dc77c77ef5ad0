"""Imported before dbt: gives it locks of threads where it would make locks of processes.

dbt shares them among threads only. Those of processes would be shared with every child: one that is killed while it
holds the manifest's would keep all later ones waiting, and each would leave a semaphore behind.
"""

from __future__ import annotations

import threading

import dbt.mp_context


class Threads:
    """Stands in for a context of `multiprocessing`."""

    Lock = staticmethod(threading.Lock)
    RLock = staticmethod(threading.RLock)


dbt.mp_context._MP_CONTEXT = Threads()  # type: ignore[assignment]
