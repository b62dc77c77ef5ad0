package io.barrelhead.gateway.problem;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// One RFC 9457 problem. `code` is stable and becomes the type `urn:barrelhead:problem:<code>`; `detail` tells a person
/// what to do.
public record Problem(HttpStatus status, String code, String title, String detail) {

    /// The problem as Spring answers it, for the path of a request.
    public ProblemDetail at(String path) {
        ProblemDetail answer = ProblemDetail.forStatusAndDetail(status, detail);
        answer.setType(URI.create("urn:barrelhead:problem:" + code));
        answer.setTitle(title);
        answer.setInstance(instance(path));
        return answer;
    }

    private static URI instance(String path) {
        try {
            return URI.create(path);
        } catch (IllegalArgumentException notAUri) {
            return URI.create("/");
        }
    }
}
