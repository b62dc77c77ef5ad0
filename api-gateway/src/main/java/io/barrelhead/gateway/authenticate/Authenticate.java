package io.barrelhead.gateway.authenticate;

import io.barrelhead.gateway.refuse.Refusals;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.stereotype.Component;

/// The first step: whose key is it?
@Component
public class Authenticate {

    private final Logins logins;
    private final Refusals refusals;

    Authenticate(Logins logins, Refusals refusals) {
        this.logins = logins;
        this.refusals = refusals;
    }

    public void addTo(HttpSecurity http) {
        http.addFilterBefore(new ApiKeyFilter(logins, refusals), AnonymousAuthenticationFilter.class);
    }
}
