"""What dbt's `adapter` does, for the linter: it reads the models as PostgreSQL gets them."""

from jinja2 import pass_context


@pass_context
def dispatch(context, macro_name, macro_namespace=None):
    return context.resolve("postgres__" + macro_name)
