/// The crash lab: processes of a running system die again and again, and what remains is held against the source.
/// `deploy/crash-lab` runs it; it is no part of the suite, which kills each part once.
@NullMarked
package io.barrelhead.deploy.crash;

import org.jspecify.annotations.NullMarked;
