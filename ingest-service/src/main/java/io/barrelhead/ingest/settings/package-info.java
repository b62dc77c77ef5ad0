/// Reads the configuration of the connections and refuses a wrong one with one message that says which and why.
@NullMarked
package io.barrelhead.ingest.settings;

import org.jspecify.annotations.NullMarked;
