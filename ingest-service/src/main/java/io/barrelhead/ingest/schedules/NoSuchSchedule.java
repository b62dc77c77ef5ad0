package io.barrelhead.ingest.schedules;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// The caller may see no schedule of that id.
final class NoSuchSchedule extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    NoSuchSchedule(String id) {
        super(HttpStatus.NOT_FOUND, problem(id), null);
    }

    private static ProblemDetail problem(String id) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.NOT_FOUND, "there is no schedule '%s'; GET /api/v1/schedules lists them".formatted(id));
    }
}
