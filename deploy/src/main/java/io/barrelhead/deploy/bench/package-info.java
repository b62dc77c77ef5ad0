/// Measures the running product beside what it could be at best, and checks the answers that it times.
@NullMarked
package io.barrelhead.deploy.bench;

import org.jspecify.annotations.NullMarked;
