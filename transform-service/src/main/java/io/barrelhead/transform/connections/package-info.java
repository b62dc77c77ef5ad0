/// What the configuration says of the connections: whose records they bring, and where their days begin.
@NullMarked
package io.barrelhead.transform.connections;

import org.jspecify.annotations.NullMarked;
