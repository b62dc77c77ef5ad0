/// Pulls the sources: a run is asked for, its streams are fetched, their records published, and the landing settles it.
@NullMarked
package io.barrelhead.ingest;

import org.jspecify.annotations.NullMarked;
