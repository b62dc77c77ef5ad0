/// The embedded PostgreSQL: unpacked, initialised, started, with its roles and schemas.
@NullMarked
package io.barrelhead.deploy.launch.postgres;

import org.jspecify.annotations.NullMarked;
