/// Everything that travels between the services: one sealed family a topic, past-tense records carrying ids and values.
@NullMarked
package io.barrelhead.contracts.events;

import org.jspecify.annotations.NullMarked;
