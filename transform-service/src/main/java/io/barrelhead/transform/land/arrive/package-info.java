/// How messages arrive from Kafka: all of them, untouched, from where the database says.
@NullMarked
package io.barrelhead.transform.land.arrive;

import org.jspecify.annotations.NullMarked;
