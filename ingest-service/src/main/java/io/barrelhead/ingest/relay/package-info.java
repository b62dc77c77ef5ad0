/// Hands on what webhooks brought: what the inbox holds goes to the broker, within moments or when the broker is back.
@NullMarked
package io.barrelhead.ingest.relay;

import org.jspecify.annotations.NullMarked;
