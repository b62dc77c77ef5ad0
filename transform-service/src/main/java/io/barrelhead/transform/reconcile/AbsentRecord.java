package io.barrelhead.transform.reconcile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A record that a whole walk did not have.
///
/// @param day on which it counts; null for none
record AbsentRecord(String id, @Nullable LocalDate day) {}
