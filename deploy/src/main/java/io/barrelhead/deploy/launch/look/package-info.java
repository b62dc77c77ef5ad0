/// The commands that look: status, logs, doctor.
@NullMarked
package io.barrelhead.deploy.launch.look;

import org.jspecify.annotations.NullMarked;
