/// Reads back what a source could not send, and puts it into the inbox as if it had come.
@NullMarked
package io.barrelhead.ingest.recover;

import org.jspecify.annotations.NullMarked;
