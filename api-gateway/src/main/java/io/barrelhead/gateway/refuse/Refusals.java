package io.barrelhead.gateway.refuse;

import io.barrelhead.gateway.audit.AuditEntry;
import io.barrelhead.gateway.audit.AuditEntry.Outcome;
import io.barrelhead.gateway.audit.AuditTally;
import io.barrelhead.gateway.problem.Problem;
import io.barrelhead.gateway.problem.ProblemWriter;
import io.barrelhead.gateway.refuse.Refusal.TooBusy;
import io.barrelhead.gateway.refuse.Refusal.TooManyWrongKeys;
import io.barrelhead.gateway.refuse.Refusal.WrongMethod;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Answers a refused request with its problem, counts it, and leaves a trace in the audit log.
@Component
public class Refusals {

    private static final String RETRY_SECONDS = "5";

    private final ProblemWriter problems;
    private final AuditTally audit;
    private final MeterRegistry metrics;

    Refusals(ProblemWriter problems, AuditTally audit, MeterRegistry metrics) {
        this.problems = problems;
        this.audit = audit;
        this.metrics = metrics;
    }

    public void answer(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        Problem problem = RefusalProblem.of(refusal);
        metrics.counter("barrelhead.gateway.refusals", "reason", problem.code()).increment();
        audit.add(entry(request, problem));
        setHeaders(response, refusal, problem);
        problems.write(request, response, problem);
    }

    /// The path is left out: a stranger chooses it, and one row for each would be a way to fill the disk.
    private static AuditEntry entry(HttpServletRequest request, Problem problem) {
        return new AuditEntry(
                name(request.getUserPrincipal()),
                request.getMethod(),
                problem.status() == HttpStatus.FORBIDDEN ? request.getRequestURI() : "",
                Outcome.REFUSED,
                problem.code(),
                request.getRemoteAddr());
    }

    private static @Nullable String name(@Nullable Principal caller) {
        return caller == null ? null : caller.getName();
    }

    private static void setHeaders(HttpServletResponse response, Refusal refusal, Problem problem) {
        if (problem.status() == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"barrelhead\"");
        }
        if (refusal instanceof TooManyWrongKeys tooMany) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.retryAfter().toSeconds()));
        }
        if (refusal instanceof TooBusy) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        if (refusal instanceof WrongMethod wrong) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", wrong.allowed()));
        }
    }
}
