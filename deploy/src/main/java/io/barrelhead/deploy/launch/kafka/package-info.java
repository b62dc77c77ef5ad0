/// The local Kafka broker: one node, its own JVM.
@NullMarked
package io.barrelhead.deploy.launch.kafka;

import org.jspecify.annotations.NullMarked;
