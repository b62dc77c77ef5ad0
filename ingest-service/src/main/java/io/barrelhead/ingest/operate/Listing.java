package io.barrelhead.ingest.operate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of a list.
///
/// @param next what to send as `cursor` for the page after it; null on the last
record Listing<T>(List<T> items, @Nullable String next) {}
