/// What every command works with.
@NullMarked
package io.barrelhead.deploy.launch.session;

import org.jspecify.annotations.NullMarked;
