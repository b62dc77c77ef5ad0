/// Lists every public route with its role, lets in who may pass, and hands the request to its service.
@NullMarked
package io.barrelhead.gateway.route;

import org.jspecify.annotations.NullMarked;
