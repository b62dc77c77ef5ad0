/// First step of what sources send: a webhook is checked, stored, and only then acknowledged.
@NullMarked
package io.barrelhead.ingest.receive;

import org.jspecify.annotations.NullMarked;
