/// Keeps webhooks as they came until the broker has what follows from them, and some days longer.
@NullMarked
package io.barrelhead.ingest.inbox;

import org.jspecify.annotations.NullMarked;
