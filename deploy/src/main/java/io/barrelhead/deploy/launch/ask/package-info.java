/// The operator's three verbs: ingest, transform, kpis.
@NullMarked
package io.barrelhead.deploy.launch.ask;

import org.jspecify.annotations.NullMarked;
