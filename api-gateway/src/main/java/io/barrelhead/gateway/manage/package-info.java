/// Lets an admin make, list and revoke keys.
@NullMarked
package io.barrelhead.gateway.manage;

import org.jspecify.annotations.NullMarked;
