/// A run: what was asked for and how far it is, stored so that any replica can take it up; and the streams' cursors.
@NullMarked
package io.barrelhead.ingest.runs;

import org.jspecify.annotations.NullMarked;
