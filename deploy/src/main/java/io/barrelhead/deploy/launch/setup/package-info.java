/// `setup`: sets everything up, or what changed, or says whether it could. Exit codes for scripts: 0 all is well, 1 a
/// step
/// or a check failed, 2 it could not run.
@NullMarked
package io.barrelhead.deploy.launch.setup;

import org.jspecify.annotations.NullMarked;
