package io.barrelhead.deploy.oracle;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// One KPI in one window beside the year before, kpis.md B.2 and B.4.
public record Answer(Span span, Measure now, Span priorSpan, Measure before) {

    public @Nullable BigDecimal value() {
        return now.rounded();
    }

    /// Null where no day is covered, or where a ratio has nothing to divide by.
    public @Nullable BigDecimal prior() {
        return before.covered() == 0 ? null : before.rounded();
    }

    private @Nullable Fraction exactPrior() {
        return before.covered() == 0 ? null : before.value();
    }

    private @Nullable Fraction exactDelta() {
        Fraction value = now.value();
        Fraction prior = exactPrior();
        return value == null || prior == null ? null : value.minus(prior);
    }

    public @Nullable BigDecimal delta() {
        Fraction delta = exactDelta();
        return delta == null ? null : delta.rounded(now.kpi().shape().decimals());
    }

    public @Nullable BigDecimal deltaPct() {
        Fraction delta = exactDelta();
        Fraction prior = exactPrior();
        return delta == null || prior == null || prior.sign() == 0
                ? null
                : delta.over(prior.abs()).times(100).rounded(4);
    }

    /// A.8.16
    public String status() {
        Fraction value = now.value();
        Fraction prior = exactPrior();
        if (value == null) {
            return "no_value";
        }
        if (prior == null) {
            return "no_prior";
        }
        return prior.sign() == 0 ? (value.sign() == 0 ? "flat" : "new") : "ok";
    }

    /// A.8.17, of the delta as it is answered.
    public @Nullable Boolean favorable() {
        BigDecimal delta = delta();
        int direction = now.kpi().shape().direction();
        if (delta == null || delta.signum() == 0 || direction == 0) {
            return null;
        }
        return delta.signum() == direction;
    }
}
