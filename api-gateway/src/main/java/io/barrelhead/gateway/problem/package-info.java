/// Every error is an RFC 9457 problem that a person can act on and that tells nothing of the inside.
@NullMarked
package io.barrelhead.gateway.problem;

import org.jspecify.annotations.NullMarked;
