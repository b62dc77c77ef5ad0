/// What the sandbox serves: connections, streams and the newest version of each record.
@NullMarked
package io.barrelhead.deploy.sandbox.records;

import org.jspecify.annotations.NullMarked;
