/// Says what a webhook is about, whichever source sent it.
@NullMarked
package io.barrelhead.ingest.interpret;

import org.jspecify.annotations.NullMarked;
