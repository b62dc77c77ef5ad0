/// Misbehaves on request as sources do on bad days: seeded, so that the same requests meet the same faults.
@NullMarked
package io.barrelhead.deploy.sandbox.fault;

import org.jspecify.annotations.NullMarked;
