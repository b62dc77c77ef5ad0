"""dbt's `target`, for the linter."""

type = "postgres"
