/// From a source record to a published number: land, model, publish.
@NullMarked
package io.barrelhead.transform;

import org.jspecify.annotations.NullMarked;
