/// All the parts in the order they are started in.
@NullMarked
package io.barrelhead.deploy.launch.system;

import org.jspecify.annotations.NullMarked;
