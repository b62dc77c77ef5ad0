/// Stand-ins for Commerce7 and Tock on one port, with three seeded years of a winery's records.
@NullMarked
package io.barrelhead.deploy.sandbox;

import org.jspecify.annotations.NullMarked;
