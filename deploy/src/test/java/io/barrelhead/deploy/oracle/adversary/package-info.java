/// Small record sets that mix the rules' edge cases densely: kpis.md A.5 and A.8.
@NullMarked
package io.barrelhead.deploy.oracle.adversary;

import org.jspecify.annotations.NullMarked;
