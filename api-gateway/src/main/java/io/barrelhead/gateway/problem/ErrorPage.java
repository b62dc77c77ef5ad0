package io.barrelhead.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The last resort: what the servlet container answers itself, such as a request that breaks HTTP's rules.
@RestController
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        Problem problem = of(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return ResponseEntity.status(problem.status()).body(problem.at(path));
    }

    static Problem unexpected() {
        return new Problem(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "unexpected",
                "Unexpected error",
                "Something failed that should not. Try again; the cause is in the log of api-gateway.");
    }

    private static Problem of(Object code) {
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        if (status == null || status.is5xxServerError()) {
            return unexpected();
        }
        return new Problem(
                status,
                "refused",
                status.getReasonPhrase(),
                "The request was refused before it reached a route. Look at its method, path and headers.");
    }
}
