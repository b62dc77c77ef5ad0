/// Second step: a walk reads one stream of a source, and hands on each record as the source wrote it.
@NullMarked
package io.barrelhead.ingest.fetch;

import org.jspecify.annotations.NullMarked;
