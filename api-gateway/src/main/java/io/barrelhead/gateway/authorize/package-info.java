/// Lets in who may pass, with a body of bearable size, and writes down what operators and admins do.
@NullMarked
package io.barrelhead.gateway.authorize;

import org.jspecify.annotations.NullMarked;
