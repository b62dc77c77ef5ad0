package io.barrelhead.gateway;

import io.barrelhead.gateway.authenticate.Authenticate;
import io.barrelhead.gateway.authorize.Authorize;
import io.barrelhead.gateway.show.PageHeaders;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/// What happens to a request: it is authenticated, then let in or refused by the list of public routes
/// (`offer.PublicRoutes`), then handed to its service (`route.Upstreams`) or answered here. There are no sessions and
/// no cookies.
@Configuration(proxyBeanMethods = false)
class GatewayFlow {

    @Bean
    SecurityFilterChain door(HttpSecurity http, Authenticate authenticate, Authorize authorize, PageHeaders headers) {
        authenticate.addTo(http);
        authorize.addTo(http);
        return withoutSessions(http).headers(headers::addTo).build();
    }

    /// The management port: bound to an inner address, asked by probes and Prometheus.
    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http) {
        return withoutSessions(http)
                .securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .build();
    }

    private static HttpSecurity withoutSessions(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
