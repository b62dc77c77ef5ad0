"""Where a run's time goes, and what of it a child of a worker can do without.

A worker lives as long as the project's files stay as they are, and a child as long as one command. So what depends on
the files alone is done once, and handed down; what keeps long runs tidy is left out of short ones. This reaches into
dbt beside its programming interface: requirements.txt locks the version, `WarmWorkerIT` compares with the plain command
line, and the service falls back on that where a worker does not start.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import dbt.cli.requires
import dbt.compilation
from dbt.adapters.base.connections import BaseConnectionManager
from dbt.clients.jinja import MacroGenerator
from dbt.config.runtime import RuntimeConfig
from dbt.contracts.graph.nodes import ParsedNode
from dbt.flags import get_flags
from dbt.task.build import BuildTask
from dbt_common.behavior_flags import BehaviorFlagRendered
from dbt_common.clients.jinja import MacroFuzzEnvironment
from dbt_common.events.base_types import BaseEvent, EventLevel
from dbt_common.events.event_manager import EventManager

# of dbt's events, beside warnings and errors
HEARD = {"NodeFinished"}


def hand_down() -> None:
    """In the worker, before dbt is used."""
    remember(dbt.cli.requires, "load_project", project)
    remember(dbt.cli.requires, "load_profile", lambda *asked: repr(asked), then=name_sessions)
    remember(dbt.cli.requires, "set_up_plugin_manager", lambda **project: repr(project))
    remember(MacroFuzzEnvironment, "compile", template)
    remember(dbt.compilation.Compiler, "compile", graph)
    remember(RuntimeConfig, "new_project", lambda config, folder: folder)
    # whose flag it is, a warning about it would say; to find out, dbt reads the sources of all callers
    BehaviorFlagRendered._default_source = staticmethod(lambda: "dbt")  # type: ignore[method-assign]


def compile_macros(manifest: Any) -> None:
    """All of them: which ones a run needs, only running it would tell."""
    for macro in manifest.macros.values():
        MacroGenerator(macro).get_template()


def leave_out() -> None:
    """In a child that runs a few models over a few days."""
    BaseConnectionManager.release = keep_open  # type: ignore[method-assign]
    # they are there, or the first full run did not pass
    BuildTask.get_model_schemas = lambda self, adapter, selected: set()  # type: ignore[method-assign]
    BuildTask.create_schemas = lambda self, adapter, required: None  # type: ignore[method-assign]
    # compiled SQL is for people
    ParsedNode.write_node = lambda self, root, path, sql: None  # type: ignore[method-assign]
    hear_only(HEARD)


def remember(owner: Any, name: str, key: Callable[..., Any], then: Callable[[Any], None] | None = None) -> None:
    """Has a function of dbt computed once for each key. None is no key."""
    compute, known = getattr(owner, name), {}

    def remembered(*arguments: Any, **named: Any) -> Any:
        asked = key(*arguments, **named)
        if asked is None:
            return compute(*arguments, **named)
        if asked not in known:
            known[asked] = compute(*arguments, **named)
        if then is not None:
            then(known[asked])
        return known[asked]

    setattr(owner, name, remembered)


def project(folder: str, check: bool, profile: Any, *rest: Any, **more: Any) -> Any:
    """A project is told where its files go, and keeps it."""
    return repr((folder, get_flags().TARGET_PATH, rest, more))


def template(environment: Any, source: Any, *named: Any, **more: Any) -> Any:
    """A template without a name is known by its text and by how it is to be read."""
    return None if named or more or not isinstance(source, str) else (type(environment), source)


def graph(compiler: Any, manifest: Any, write: bool = True, add_test_edges: bool = False, **more: Any) -> Any:
    """The graph of the models is that of the manifest; files about it are for full runs."""
    return None if compiler.config.args.write_json else (id(manifest), add_test_edges)


def name_sessions(profile: Any) -> None:
    """The profile was read for another run."""
    profile.credentials.application_name = os.environ.get("BARRELHEAD_DBT_RUN", "dbt")


def keep_open(connections: BaseConnectionManager) -> None:
    """A thread goes on with its connection at the next node, instead of opening one for each."""
    connection = connections.get_if_exists()
    if connection is not None and connection.transaction_open:
        connections.rollback_if_open()


def hear_only(names: set[str]) -> None:
    """A run fires some 25 events for each node, and each is made into a message before anybody is asked."""
    make, fire = BaseEvent.__init__, EventManager.fire_event

    def make_heard(event: BaseEvent, *arguments: Any, **fields: Any) -> None:
        if type(event).__name__ in names or event.level_tag() in (EventLevel.WARN, EventLevel.ERROR):
            make(event, *arguments, **fields)

    def fire_made(manager: EventManager, e: BaseEvent, **more: Any) -> None:
        if "pb_msg" in vars(e):
            fire(manager, e, **more)

    BaseEvent.__init__ = make_heard  # type: ignore[method-assign]
    EventManager.fire_event = fire_made  # type: ignore[method-assign]
