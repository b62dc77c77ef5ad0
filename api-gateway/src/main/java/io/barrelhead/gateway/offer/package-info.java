/// Lists every public route with its role and the service that answers: what is not listed does not exist.
@NullMarked
package io.barrelhead.gateway.offer;

import org.jspecify.annotations.NullMarked;
