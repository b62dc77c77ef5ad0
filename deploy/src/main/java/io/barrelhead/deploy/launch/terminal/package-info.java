/// What a person sees: tables, progress, colour where it helps.
@NullMarked
package io.barrelhead.deploy.launch.terminal;

import org.jspecify.annotations.NullMarked;
