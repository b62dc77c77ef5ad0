/// Small classes that break the house rules on purpose: each rule must notice its own.
@NullMarked
package io.barrelhead.deploy.wrong;

import org.jspecify.annotations.NullMarked;
