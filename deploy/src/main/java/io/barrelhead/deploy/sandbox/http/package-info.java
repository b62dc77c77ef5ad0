/// The sandbox's answers as values, and the one place that writes them to the wire.
@NullMarked
package io.barrelhead.deploy.sandbox.http;

import org.jspecify.annotations.NullMarked;
