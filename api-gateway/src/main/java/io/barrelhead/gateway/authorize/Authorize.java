package io.barrelhead.gateway.authorize;

import io.barrelhead.gateway.refuse.Refusals;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Component;

/// The second step: may this key do that?
@Component
public class Authorize {

    private final Refusals refusals;
    private final Operations operations;
    private final Webhooks webhooks;
    private final BodyReader bodies;

    Authorize(Refusals refusals, Operations operations, Webhooks webhooks, BodyReader bodies) {
        this.refusals = refusals;
        this.operations = operations;
        this.webhooks = webhooks;
        this.bodies = bodies;
    }

    public void addTo(HttpSecurity http) {
        http.addFilterBefore(new DoorFilter(refusals, operations, webhooks, bodies), AuthorizationFilter.class);
    }
}
