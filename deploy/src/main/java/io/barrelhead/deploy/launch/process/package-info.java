/// Processes that outlive the launcher: started, found again, stopped.
@NullMarked
package io.barrelhead.deploy.launch.process;

import org.jspecify.annotations.NullMarked;
