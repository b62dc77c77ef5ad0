/// Hands a request to its service, says who asks, and says so when the service does not answer.
@NullMarked
package io.barrelhead.gateway.route;

import org.jspecify.annotations.NullMarked;
