/// Named places beside commits and acknowledgements, at which the crash lab makes a process die.
@NullMarked
package io.barrelhead.contracts.crash;

import org.jspecify.annotations.NullMarked;
