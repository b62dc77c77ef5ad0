/// What a run is to model: the days that changed, claimed by one run at a time.
@NullMarked
package io.barrelhead.transform.model.claim;

import org.jspecify.annotations.NullMarked;
