/// What operators see and do beside asking: the runs, one run, its end, and how the connections are.
@NullMarked
package io.barrelhead.ingest.operate;

import org.jspecify.annotations.NullMarked;
