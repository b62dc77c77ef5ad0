/// Makes up a winery with two tasting rooms: visits, sales, refunds, club and web shop, day by day.
@NullMarked
package io.barrelhead.deploy.sandbox.winery;

import org.jspecify.annotations.NullMarked;
