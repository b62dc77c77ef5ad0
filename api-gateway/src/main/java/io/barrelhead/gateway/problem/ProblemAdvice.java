package io.barrelhead.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/// The edge: what no one expected is logged once with its cause, and answered without it. What Spring MVC refuses
/// itself
/// (405, 415, an unreadable body) becomes a problem in the class above.
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler(ProblemException.class)
    ResponseEntity<Object> expected(ProblemException refused, HttpServletRequest request) {
        return answer(refused.problem(), request);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception failure, HttpServletRequest request) {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return answer(ErrorPage.unexpected(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unread, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem =
                new Problem(HttpStatus.BAD_REQUEST, "unreadable-body", "Unreadable body", UnreadableBody.why(unread));
        return answer(problem, ((ServletWebRequest) request).getRequest());
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpServletRequest request) {
        return ResponseEntity.status(problem.status()).body(problem.at(request.getRequestURI()));
    }
}
