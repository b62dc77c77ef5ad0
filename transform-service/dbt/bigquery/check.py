#!/usr/bin/env python3
"""Compiles the project for BigQuery without an account, and holds each statement against BigQuery's grammar.

Every model and data test is compiled twice, as a full refresh makes it and as a changed day does. Each statement must
parse as BigQuery SQL, use only words and functions that BigQuery has, find every column that it names, and return
exactly the columns that the model's YAML describes. Nothing is executed: what BigQuery makes of the statements is
not known.

Run it in the environment of requirements-bigquery.txt: `make bigquery` does.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import sqlglot
from sqlglot import exp
from sqlglot.optimizer.qualify import qualify
from sqlglot.schema import MappingSchema
from sqlglot.tokens import TokenType

PROJECT = Path(__file__).resolve().parent.parent
BRANCHES = ("all", "days")

# What PostgreSQL knows and the parser forgives.
FOREIGN_WORDS = {"ctid", "ilike", "jsonb", "lateral", "materialized", "ordinality", "text", "timestamptz"}
FOREIGN_TOKENS = {TokenType.DCOLON, TokenType.ARROW, TokenType.DARROW, TokenType.HASH_ARROW, TokenType.DHASH_ARROW}
FOREIGN_NODES = (exp.Filter, exp.Lateral)

# The functions in use, each of them BigQuery's; another one is added here after a look into BigQuery's reference.
FUNCTIONS = set(
    """abs array array_concat array_length cast coalesce count date_sub date_trunc div exists extract format_date
    generate_date_array greatest if ifnull json_keys json_query json_query_array json_value lag lax_string least lower
    max min mod nullif regexp_substr round row_number sign struct sum to_json to_json_string unnest upper""".split()
)
WORDS_BEFORE_PARENTHESES = {"and", "as", "by", "else", "from", "in", "not", "numeric", "or", "over", "then", "when"}


def dbt(branch, target, *arguments):
    environment = os.environ | {
        "BARRELHEAD_BIGQUERY_METHOD": "oauth-secrets",  # takes any token for good until it is used
        "BARRELHEAD_DBT_OFFLINE": branch,
        "DBT_TARGET_PATH": str(target),
        "DBT_LOG_PATH": str(target),
        "DO_NOT_TRACK": "1",
    }
    command = [str(Path(sys.executable).with_name("dbt")), "--quiet", *arguments]
    command += ["--target", "bigquery", "--profiles-dir", ".", "--no-populate-cache", "--no-introspect"]
    done = subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"dbt {' '.join(arguments)} for BigQuery ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def relations(manifest):
    """The columns of every source, seed and model, as their YAML describes them."""
    tables = {}
    described = [it for it in manifest["nodes"].values() if it["resource_type"] in ("model", "seed")]
    for node in [*described, *manifest["sources"].values()]:
        names = tables.setdefault(node["database"], {}).setdefault(node["schema"], {})
        names[node.get("identifier") or node["alias"]] = {name: "STRING" for name in node["columns"]}
    return MappingSchema(tables, dialect="bigquery")


def foreign_words(sql):
    tokens = sqlglot.tokenize(sql, read="bigquery")
    for token, following in zip(tokens, [*tokens[1:], None]):
        word = token.text.lower()
        if token.token_type in FOREIGN_TOKENS or (word in FOREIGN_WORDS and token.token_type != TokenType.IDENTIFIER):
            yield f"line {token.line}: {token.text} is not BigQuery's"
        called = following is not None and following.token_type == TokenType.L_PAREN and word.isidentifier()
        if called and word not in FUNCTIONS | WORDS_BEFORE_PARENTHESES and token.token_type != TokenType.IDENTIFIER:
            yield f"line {token.line}: {word}() is not among the functions known to be BigQuery's"


def faults(sql, schema, columns):
    yield from foreign_words(sql)
    try:
        statement = sqlglot.parse_one(sql, read="bigquery")
        for node in statement.find_all(*FOREIGN_NODES):
            yield f"{type(node).__name__.lower()} is not BigQuery's: {node.sql()[:80]}"
        if any(it.args.get("on") for it in statement.find_all(exp.Distinct)):
            yield "distinct on is not BigQuery's"
        statement = qualify(statement, schema=schema, dialect="bigquery")
        returned = [it.alias_or_name for it in statement.selects]
        if columns is not None and returned != columns:
            yield f"returns {returned}, its YAML describes {columns}"
    except sqlglot.errors.SqlglotError as error:
        yield str(error)


def check(branch):
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder)
        dbt(branch, target, "compile")
        manifest = json.loads((target / "manifest.json").read_text())
        schema = relations(manifest)
        broken = 0
        kinds = {"model": 0, "test": 0}
        for node in manifest["nodes"].values():
            if node["resource_type"] not in kinds:
                continue
            kinds[node["resource_type"]] += 1
            columns = list(node["columns"]) if node["resource_type"] == "model" else None
            sql = (target / "compiled" / node["package_name"] / compiled(node)).read_text()
            for fault in faults(sql, schema, columns):
                broken += 1
                print(f"{branch}: {node['name']}: {fault}")
        print(f"{branch}: {kinds['model']} models and {kinds['test']} tests compiled, {broken} faults")
        if 0 in kinds.values():
            sys.exit("nothing was compiled: this check looks at nothing")
        return broken


def compiled(node):
    path = Path(node["original_file_path"])
    return path if path.suffix == ".sql" else path / node["path"]


def check_replacement():
    """How a changed day is replaced: what the materialization runs around a model."""
    with tempfile.TemporaryDirectory() as folder:
        call = "bigquery_replace_days_sql(ref('fct_club_memberships'), 'select 1 as a', ['signup_date', 'cancel_date'], ['a'])"
        said = dbt("days", Path(folder), "compile", "--output", "json", "--inline", "{{ " + call + " }}")
    statements = [it for it in sqlglot.parse(json.loads(said)["compiled"], read="bigquery") if it is not None]
    kinds = [type(it) for it in statements]
    if kinds != [exp.Transaction, exp.Delete, exp.Insert, exp.Commit]:
        print(f"replacing days: {[it.__name__ for it in kinds]} is not one transaction of a delete and an insert")
        return 1
    return 0


if __name__ == "__main__":
    found = sum(check(branch) for branch in BRANCHES) + check_replacement()
    print("parsed as BigQuery SQL, not executed")
    sys.exit(1 if found else 0)
