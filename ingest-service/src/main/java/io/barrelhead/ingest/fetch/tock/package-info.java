/// Reads the exports of a Tock business: the list of files, then each file whole.
@NullMarked
package io.barrelhead.ingest.fetch.tock;

import org.jspecify.annotations.NullMarked;
