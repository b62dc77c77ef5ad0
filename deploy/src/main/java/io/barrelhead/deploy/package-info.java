/// Everything that runs, imitates and checks the services together.
@NullMarked
package io.barrelhead.deploy;

import org.jspecify.annotations.NullMarked;
