/// Follows what the services are doing until it is done, and shows it.
@NullMarked
package io.barrelhead.deploy.launch.follow;

import org.jspecify.annotations.NullMarked;
