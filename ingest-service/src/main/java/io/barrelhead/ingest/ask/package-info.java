/// First step: someone asks for a run, over HTTP, over Kafka or by a first start, and it is stored.
@NullMarked
package io.barrelhead.ingest.ask;

import org.jspecify.annotations.NullMarked;
