/// Answers as Commerce7 does: Basic auth, tenants, cursor walks, pages, filters by day.
@NullMarked
package io.barrelhead.deploy.sandbox.commerce7;

import org.jspecify.annotations.NullMarked;
