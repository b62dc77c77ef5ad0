/// Tells the other services what happened to a run: an event waits in the outbox and goes to Kafka in its order.
@NullMarked
package io.barrelhead.ingest.tell;

import org.jspecify.annotations.NullMarked;
