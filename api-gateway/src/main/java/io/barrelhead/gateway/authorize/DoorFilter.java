package io.barrelhead.gateway.authorize;

import io.barrelhead.gateway.authenticate.Caller;
import io.barrelhead.gateway.authorize.Verdict.Pass;
import io.barrelhead.gateway.authorize.Verdict.Refuse;
import io.barrelhead.gateway.offer.PublicRoute;
import io.barrelhead.gateway.refuse.Refusal.BodyTooLarge;
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

    DoorFilter(Refusals refusals, Operations operations) {
        this.refusals = refusals;
        this.operations = operations;
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
        Optional<HttpServletRequest> whole = WholeBody.read(request);
        if (whole.isEmpty()) {
            refusals.answer(request, response, new BodyTooLarge(WholeBody.LIMIT_BYTES));
            return;
        }
        try {
            chain.doFilter(whole.get(), response);
        } finally {
            operations.record(route, request, response);
        }
    }
}
