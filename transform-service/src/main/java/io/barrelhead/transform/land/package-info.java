/// Takes records from Kafka into PostgreSQL: each message once, the newest version of each record, nothing lost.
@NullMarked
package io.barrelhead.transform.land;

import org.jspecify.annotations.NullMarked;
