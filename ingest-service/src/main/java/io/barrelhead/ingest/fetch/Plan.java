package io.barrelhead.ingest.fetch;

/// What a walk reads, and how much of the source's patience it may use.
///
/// @param backfill history: it leaves a part of the request budget to live traffic
public record Plan(Extent extent, boolean backfill) {}
