package io.barrelhead.gateway.route;

import io.barrelhead.gateway.offer.Service;
import io.barrelhead.gateway.problem.Problem;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// A service that is down, slow or broken becomes a problem that names it: never an empty answer, never its insides.
final class UpstreamFailures implements HandlerFilterFunction<ServerResponse, ServerResponse> {

    private static final Logger LOG = LoggerFactory.getLogger(UpstreamFailures.class);
    private static final String RETRY_SECONDS = "5";

    private final Service service;

    UpstreamFailures(Service service) {
        this.service = service;
    }

    @Override
    public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next) throws Exception {
        try {
            ServerResponse answer = next.handle(request);
            return isBroken(answer) ? broken(request, answer) : answer;
        } catch (ResourceAccessException failure) {
            String cause = failure.getMostSpecificCause().toString();
            LOG.warn("{} did not answer {} {}: {}", service.title(), request.method(), request.path(), cause);
            return answer(request, isTimeout(failure) ? slow(request.method()) : down());
        }
    }

    private static boolean isBroken(ServerResponse answer) {
        MediaType type = answer.headers().getContentType();
        return answer.statusCode().is5xxServerError() && !MediaType.APPLICATION_PROBLEM_JSON.isCompatibleWith(type);
    }

    private ServerResponse broken(ServerRequest request, ServerResponse answer) {
        LOG.warn("{} answered {} to {} {}", service.title(), answer.statusCode(), request.method(), request.path());
        return answer(
                request,
                new Problem(
                        HttpStatus.BAD_GATEWAY,
                        "service-broken",
                        service.title() + " failed",
                        "%s failed at this request. Try again; if it stays so, look at './barrelhead logs %s'."
                                .formatted(service.title(), service.title())));
    }

    private Problem down() {
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "service-down",
                service.title() + " does not answer",
                "%s is down or starting. Try again in %s seconds; './barrelhead status' tells what runs."
                        .formatted(service.title(), RETRY_SECONDS));
    }

    private Problem slow(HttpMethod method) {
        String advice = method == HttpMethod.GET || method == HttpMethod.HEAD
                ? "Try again; ask for less if it stays so."
                : "What you asked for may still happen: look before you ask again.";
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "service-slow",
                service.title() + " did not answer in time",
                "%s did not answer in time. %s".formatted(service.title(), advice));
    }

    private static boolean isTimeout(ResourceAccessException failure) {
        return failure.getCause() instanceof HttpTimeoutException timeout
                && !(timeout instanceof HttpConnectTimeoutException);
    }

    private static ServerResponse answer(ServerRequest request, Problem problem) {
        return ServerResponse.status(problem.status())
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.at(request.path()));
    }
}
