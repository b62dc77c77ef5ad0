/// What went wrong, in words that say what to do about it.
@NullMarked
package io.barrelhead.deploy.launch.problem;

import org.jspecify.annotations.NullMarked;
