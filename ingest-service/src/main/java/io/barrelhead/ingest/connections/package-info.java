/// The accounts at the sources: what each needs to be read, which streams it has, and how it is doing.
@NullMarked
package io.barrelhead.ingest.connections;

import org.jspecify.annotations.NullMarked;
