/// The worker: takes a run up, walks its streams one after the other, and moves a cursor once the broker has the walk.
@NullMarked
package io.barrelhead.ingest.work;

import org.jspecify.annotations.NullMarked;
