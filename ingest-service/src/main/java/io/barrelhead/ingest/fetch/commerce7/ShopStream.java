package io.barrelhead.ingest.fetch.commerce7;

import io.barrelhead.ingest.connections.Commerce7Connection;

/// One stream of one tenant, as a walk sees it.
///
/// @param backfill the walk reads history and has the lower share of the request budget
record ShopStream(Commerce7Connection connection, Commerce7Stream stream, boolean backfill) {}
