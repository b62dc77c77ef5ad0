/// The whole product, started as its users start it, against the oracle.
@NullMarked
package io.barrelhead.deploy.system;

import org.jspecify.annotations.NullMarked;
