/// Third step: records go to Kafka, and a walk's publication is done when the broker has acknowledged each of them.
@NullMarked
package io.barrelhead.ingest.publish;

import org.jspecify.annotations.NullMarked;
