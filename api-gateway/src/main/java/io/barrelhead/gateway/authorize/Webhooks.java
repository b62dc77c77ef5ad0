package io.barrelhead.gateway.authorize;

import io.barrelhead.gateway.audit.AuditEntry;
import io.barrelhead.gateway.audit.AuditEntry.Outcome;
import io.barrelhead.gateway.audit.AuditTally;
import io.barrelhead.gateway.authenticate.WebhookSenders;
import io.barrelhead.gateway.offer.PublicRoute;
import io.barrelhead.gateway.refuse.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Watches over routes that the service behind opens: it alone knows the secrets, and its answer tells whether the one
/// that came was right. Wrong ones are counted and slowed down; what came with a right one is data, and no act.
@Component
class Webhooks {

    private static final String WRONG_SECRET = "wrong-webhook-secret";

    private final WebhookSenders senders;
    private final AuditTally audit;
    private final MeterRegistry metrics;

    Webhooks(WebhookSenders senders, AuditTally audit, MeterRegistry metrics) {
        this.senders = senders;
        this.audit = audit;
        this.metrics = metrics;
    }

    /// Why a webhook is not even handed on.
    Optional<Refusal> refusal(PublicRoute route, HttpServletRequest request) {
        return route.isWebhook() ? senders.refusal(request.getRemoteAddr(), request.getRequestURI()) : Optional.empty();
    }

    void answered(PublicRoute route, HttpServletRequest request, HttpServletResponse response) {
        if (!route.isWebhook()) {
            return;
        }
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == HttpStatus.UNAUTHORIZED) {
            senders.wrong(request.getRemoteAddr());
            metrics.counter("barrelhead.gateway.refusals", "reason", WRONG_SECRET)
                    .increment();
            audit.add(entry(route, request));
        } else if (status != null && status.is2xxSuccessful()) {
            senders.right(request.getRemoteAddr(), request.getRequestURI());
        }
    }

    /// The path is left out: a stranger chooses it.
    private static AuditEntry entry(PublicRoute route, HttpServletRequest request) {
        return new AuditEntry(null, route.toString(), "", Outcome.REFUSED, WRONG_SECRET, request.getRemoteAddr());
    }
}
