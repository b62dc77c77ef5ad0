/// Answers as Tock does: an export's signed file addresses, and the files.
@NullMarked
package io.barrelhead.deploy.sandbox.tock;

import org.jspecify.annotations.NullMarked;
