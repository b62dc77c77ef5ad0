#!/usr/bin/env bash
# At the first start of the database's container: the roles and schemas of init.sql, with the passwords of the
# environment. They are read inside of psql: on a command line everybody could see them.
set -euo pipefail

roles="ingest transform dbt kpi gateway analyst"
# psql would keep the role before's password for one that has none
for role in $roles; do
  variable=BARRELHEAD_${role^^}_PASSWORD
  : "${!variable:?set it in .env}"
done

{
  for role in $roles; do
    printf '\\getenv password BARRELHEAD_%s_PASSWORD\n' "${role^^}"
    printf "select set_config('barrelhead.%s_password', :'password', true);\n" "$role"
  done
  printf '\\i /barrelhead/init.sql\n'
} | psql --no-psqlrc --quiet --output /dev/null --set ON_ERROR_STOP=1 --single-transaction \
  --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --file -
