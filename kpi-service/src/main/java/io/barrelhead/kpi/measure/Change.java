package io.barrelhead.kpi.measure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A value against the year before (kpis.md B.4, A.8.16), exact.
///
/// @param percent the delta as percent of the prior's size; null where there is no prior or it is 0
record Change(@Nullable Quotient delta, @Nullable Quotient percent, Status status) {

    static Change between(@Nullable Quotient value, @Nullable Quotient prior) {
        if (value == null) {
            return new Change(null, null, Status.NO_VALUE);
        }
        if (prior == null) {
            return new Change(null, null, Status.NO_PRIOR);
        }
        Quotient delta = value.minus(prior);
        if (prior.signum() == 0) {
            return new Change(delta, null, value.signum() == 0 ? Status.FLAT : Status.NEW);
        }
        return new Change(delta, delta.percentOf(prior), Status.OK);
    }

    /// What there is to compare.
    public enum Status {
        /// Both sides, and a percentage.
        OK,
        /// Something after a prior of 0.
        NEW,
        /// 0 after 0.
        FLAT,
        /// No prior side: nothing of it is covered, or its ratio has no denominator.
        NO_PRIOR,
        /// A ratio without denominator.
        NO_VALUE;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
