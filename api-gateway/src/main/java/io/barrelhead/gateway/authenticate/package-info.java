/// Finds out which key a request carries, and slows down whoever guesses.
@NullMarked
package io.barrelhead.gateway.authenticate;

import org.jspecify.annotations.NullMarked;
