package io.barrelhead.ingest.operate;

import io.barrelhead.ingest.runs.Run;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// A request that cannot be answered as it is, told in the form of RFC 9457.
final class Problem extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private Problem(HttpStatus status, String detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    static Problem badQuery(String detail) {
        return new Problem(HttpStatus.BAD_REQUEST, detail);
    }

    static Problem noSuchRun(String id) {
        return new Problem(
                HttpStatus.NOT_FOUND, "there is no run '%s'; GET /api/v1/ingestions lists them".formatted(id));
    }

    static Problem alreadyEnded(Run run) {
        return new Problem(
                HttpStatus.CONFLICT,
                "run %s is %s: only a queued or running run can be cancelled"
                        .formatted(run.id(), run.state().word()));
    }
}
