package io.barrelhead.ingest.fetch.commerce7;

/// Where a list is.
///
/// @param path below the base URL
/// @param arrayKey the member of an answer that holds the records
/// @param permission what the winery grants the app, in Commerce7's words
record ListEndpoint(String path, String arrayKey, String permission) {}
