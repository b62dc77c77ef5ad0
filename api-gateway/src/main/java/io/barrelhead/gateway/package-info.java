/// The only public door: who comes in (authenticate), where to (route), and what they see (show).
@NullMarked
package io.barrelhead.gateway;

import org.jspecify.annotations.NullMarked;
