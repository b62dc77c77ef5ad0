/// What the machine gives: programs, their output and logs, waiting for what nobody tells of.
@NullMarked
package io.barrelhead.deploy.launch.machine;

import org.jspecify.annotations.NullMarked;
