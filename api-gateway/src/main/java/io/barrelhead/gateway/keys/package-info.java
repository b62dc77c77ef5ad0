/// API keys: how they look, where they are kept, how the very first one comes about.
@NullMarked
package io.barrelhead.gateway.keys;

import org.jspecify.annotations.NullMarked;
