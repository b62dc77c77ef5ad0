package io.barrelhead.transform.setup;

import java.util.UUID;

/// What somebody asked for.
///
/// @param id also that of the transform that it runs as
/// @param clear what dbt built is dropped first; never what landed or is published
public record Setup(UUID id, Mode mode, boolean clear, OnFailure onFailure) {}
