/// Computes every KPI from the source records alone, naively: what the served numbers are held against.
@NullMarked
package io.barrelhead.deploy.oracle;

import org.jspecify.annotations.NullMarked;
