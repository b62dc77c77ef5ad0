/// What was done and what was refused: a log that only grows.
@NullMarked
package io.barrelhead.gateway.audit;

import org.jspecify.annotations.NullMarked;
