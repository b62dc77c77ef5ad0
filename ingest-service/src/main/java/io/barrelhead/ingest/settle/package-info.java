/// Last step: a run is completed when the landing has accounted for everything that it published.
@NullMarked
package io.barrelhead.ingest.settle;

import org.jspecify.annotations.NullMarked;
