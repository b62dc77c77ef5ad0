/// One request to a source: deadlines, size caps, patience with a source that is busy, and a whole answer or none.
@NullMarked
package io.barrelhead.ingest.fetch.http;

import org.jspecify.annotations.NullMarked;
