/// Reads connections without being asked: each has schedules, and a due one asks for a run.
@NullMarked
package io.barrelhead.ingest.schedules;

import org.jspecify.annotations.NullMarked;
