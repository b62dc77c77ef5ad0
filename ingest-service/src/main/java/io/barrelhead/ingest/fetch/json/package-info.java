/// Finds the records in an answer without changing a byte of them.
@NullMarked
package io.barrelhead.ingest.fetch.json;

import org.jspecify.annotations.NullMarked;
