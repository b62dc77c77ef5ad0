/// The commands that start and stop: demo, up, down.
@NullMarked
package io.barrelhead.deploy.launch.run;

import org.jspecify.annotations.NullMarked;
