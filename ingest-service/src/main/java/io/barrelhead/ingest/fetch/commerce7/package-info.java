/// Walks the streams of a Commerce7 tenant: with a cursor where there is one, else page by page.
@NullMarked
package io.barrelhead.ingest.fetch.commerce7;

import org.jspecify.annotations.NullMarked;
