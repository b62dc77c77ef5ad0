/// Kafka as this service uses it: the topics that it creates for all services, and events as Kafka headers and values.
@NullMarked
package io.barrelhead.ingest.broker;

import org.jspecify.annotations.NullMarked;
