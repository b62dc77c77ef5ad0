/// Sets everything up, or what changed of it: seeds, foundation, configuration, tests, publication, validation.
@NullMarked
package io.barrelhead.transform.setup;

import org.jspecify.annotations.NullMarked;
