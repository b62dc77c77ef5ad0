"""dbt, imported and parsed, ready to run in a forked child."""

from __future__ import annotations

import gc
import os
from typing import Any

import own_locks  # noqa: F401  isort: skip  before dbt
from dbt.adapters.postgres import PostgresAdapter  # noqa: F401  dbt imports it when it first needs it
from dbt.cli.main import dbtRunner, dbtRunnerResult
from dbt.version import __version__

import lean
from protocol import Answers

# each once, before the command: dbt says nothing, and keeps to what was parsed
QUIET = ["--quiet", "--no-use-colors", "--no-version-check", "--no-send-anonymous-usage-stats"]
# what a run over a few days does without: files, logs, a look at every table of the database
LEAN = ["--log-level", "none", "--log-level-file", "none", "--no-write-json", "--no-populate-cache"]

TESTS = ["test", "--selector", "hot"]


class WarmDbt:
    """A parsed project. What runs in a child finds it as parsed: dbt changes it while it runs."""

    def __init__(self, project: str, target: str) -> None:
        self._folders = ["--project-dir", project, "--profiles-dir", project]
        self.version: str = __version__
        lean.hand_down()
        home = os.getcwd()
        self._manifest = self._parse(target)
        # why the first runs will be slower than they could be; None if they will not
        self.warning = self._warm_up()
        os.chdir(home)
        gc.collect()
        gc.freeze()

    def run(self, request: dict[str, Any], answers: Answers) -> int:
        """One command, in a child.

        Returns dbt's exit code: 0, 1 where a node failed, 2 where dbt itself did not come through.
        """
        if request["lean"]:
            gc.disable()
            lean.leave_out()
        nodes = Nodes(request["run"], answers)
        outcome = self._invoke(QUIET + (LEAN if request["lean"] else []), request["arguments"], nodes.hear)
        nodes.tell_rest(outcome)
        status = 0 if outcome.success else 1 if outcome.exception is None else 2
        message = None if outcome.exception is None else describe(outcome.exception)
        answers.send(type="result", run=request["run"], exit=status, message=message)
        return status

    def _parse(self, target: str) -> Any:
        # in a folder of its own: a command line may be parsing beside it
        outcome = dbtRunner().invoke([*QUIET, "parse", "--target-path", os.path.join(target, "parsed"), *self._folders])
        if not outcome.success:
            raise RuntimeError("the project does not parse: " + describe(outcome.exception))
        return outcome.result

    def _warm_up(self) -> str | None:
        """Does what costs the first run of a process its time, and writes nothing to the database."""
        lean.compile_macros(self._manifest)
        flags = QUIET + LEAN
        warm_ups = (["build", "--select", "nothing_has_this_name"], ["compile", "--selector", "hot"], TESTS)
        for arguments in warm_ups:
            outcome = self._invoke(flags, arguments, lambda event: None)
            # before the first full run there is nothing to test
            if not outcome.success and arguments is not TESTS:
                return describe(outcome.exception)
        return None

    def _invoke(self, flags: list[str], arguments: list[str], hear: Any) -> dbtRunnerResult:
        runner = dbtRunner(manifest=self._manifest, callbacks=[hear] if hear else [])
        return runner.invoke([*flags, *arguments, *self._folders])


class Nodes:
    """Tells each node's end once: as it happens, or at last."""

    def __init__(self, run: str, answers: Answers) -> None:
        self._run = run
        self._answers = answers
        self._told: set[str] = set()

    def hear(self, event: Any) -> None:
        """On dbt's threads: what is raised here would hang the run."""
        try:
            if event.info.name == "NodeFinished":
                result = event.data.run_result
                self._tell(
                    event.data.node_info.unique_id,
                    status=result.status,
                    seconds=result.execution_time,
                    rows=dict(result.adapter_response).get("rows_affected"),
                    failures=result.num_failures,
                    message=result.message or None,
                )
        except Exception as failure:
            print(f"an event of dbt was not understood: {failure}", flush=True)

    def tell_rest(self, outcome: dbtRunnerResult) -> None:
        """Those that ended without an event."""
        for result in getattr(outcome.result, "results", None) or []:
            node = getattr(result, "unique_id", None) or getattr(getattr(result, "node", None), "unique_id", None)
            if node and node not in self._told:
                self._tell(
                    node,
                    status=str(result.status),
                    seconds=result.execution_time or 0.0,
                    rows=(result.adapter_response or {}).get("rows_affected"),
                    failures=getattr(result, "failures", None),
                    message=result.message,
                )

    def _tell(self, node: str, **what: Any) -> None:
        self._told.add(node)
        self._answers.send(type="node", run=self._run, node=node, **what)


def describe(failure: BaseException | None) -> str:
    if failure is None:
        return "dbt does not say why"
    return str(failure).strip() or type(failure).__name__
