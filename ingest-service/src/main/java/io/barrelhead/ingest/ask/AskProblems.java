package io.barrelhead.ingest.ask;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;

/// Says in the form of RFC 9457 why a run cannot be asked for like this.
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice
class AskProblems {

    @ExceptionHandler
    ProblemDetail on(InvalidRequest invalid) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(invalid.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail on(KeyUsedBefore used) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(used.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail on(HttpMessageNotReadableException unreadable) {
        String why =
                unreadable.getCause() instanceof JacksonException json ? json.getOriginalMessage() : "it is missing";
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST,
                "the body does not read: %s. Send {connection, streams?, mode: incremental|full|range|records, from?, to?, ids?}"
                        .formatted(why));
    }
}
