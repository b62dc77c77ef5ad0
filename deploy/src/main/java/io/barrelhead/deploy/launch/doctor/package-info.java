/// Checks what the system needs, and says how to mend what is missing.
@NullMarked
package io.barrelhead.deploy.launch.doctor;

import org.jspecify.annotations.NullMarked;
