package io.barrelhead.gateway.authorize;

import io.barrelhead.gateway.authenticate.Caller;
import io.barrelhead.gateway.authorize.BodyReader.Result.NotRead;
import io.barrelhead.gateway.authorize.BodyReader.Result.Whole;
import io.barrelhead.gateway.authorize.Verdict.Pass;
import io.barrelhead.gateway.authorize.Verdict.Refuse;
import io.barrelhead.gateway.offer.PublicRoute;
import io.barrelhead.gateway.refuse.Refusal;
import io.barrelhead.gateway.refuse.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets in what the verdict lets pass, with its body read whole, and writes down what operators and admins do.
final class DoorFilter extends OncePerRequestFilter {

    private final Refusals refusals;
    private final Operations operations;
    private final Webhooks webhooks;
    private final BodyReader bodies;

    DoorFilter(Refusals refusals, Operations operations, Webhooks webhooks, BodyReader bodies) {
        this.refusals = refusals;
        this.operations = operations;
        this.webhooks = webhooks;
        this.bodies = bodies;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (Verdict.on(request, Caller.of(request).orElse(null))) {
            case Pass pass -> pass(pass.route(), request, response, chain);
            case Refuse refuse -> refusals.answer(request, response, refuse.why());
        }
    }

    private void pass(PublicRoute route, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Refusal> waits = webhooks.refusal(route, request);
        if (waits.isPresent()) {
            refusals.answer(request, response, waits.get());
            return;
        }
        switch (bodies.read(route, request)) {
            case Whole whole -> handOn(route, whole, response, chain);
            case NotRead notRead -> refusals.answer(request, response, notRead.why());
        }
    }

    private void handOn(PublicRoute route, Whole body, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest request = body.request();
        try {
            chain.doFilter(request, response);
        } finally {
            bodies.giveBack(body);
            operations.record(route, request, response);
            webhooks.answered(route, request, response);
        }
    }
}
