package io.barrelhead.deploy.oracle;

import java.time.LocalDate;

/// What a dashboard is asked.
///
/// @param entity an entity's id or `ALL`
public record Question(LocalDate asOf, String entity, Compare compare, int fiscalStart) {}
