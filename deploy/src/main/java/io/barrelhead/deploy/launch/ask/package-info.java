/// What an operator asks for: ingest, schedules, transform, kpis.
@NullMarked
package io.barrelhead.deploy.launch.ask;

import org.jspecify.annotations.NullMarked;
