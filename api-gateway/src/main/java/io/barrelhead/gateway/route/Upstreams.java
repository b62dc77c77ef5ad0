package io.barrelhead.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.barrelhead.gateway.offer.PublicRoute;
import io.barrelhead.gateway.offer.PublicRoutes;
import io.barrelhead.gateway.offer.Service;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// The third step: each route to its service, under the same path.
@Configuration(proxyBeanMethods = false)
class Upstreams {

    @Bean
    RouterFunction<ServerResponse> toIngest(UpstreamSettings settings) {
        return routes(Service.INGEST, settings);
    }

    @Bean
    RouterFunction<ServerResponse> toTransform(UpstreamSettings settings) {
        return routes(Service.TRANSFORM, settings);
    }

    @Bean
    RouterFunction<ServerResponse> toKpi(UpstreamSettings settings) {
        return routes(Service.KPI, settings);
    }

    private static RouterFunction<ServerResponse> routes(Service service, UpstreamSettings settings) {
        RouterFunctions.Builder routes = RouterFunctions.route();
        PublicRoutes.answeredBy(service).forEach(route -> routes.route(predicate(route), http()));
        return routes.before(uri(settings.of(service)))
                .before(CallerHeaders::set)
                .filter(new UpstreamFailures(service))
                .build();
    }

    private static RequestPredicate predicate(PublicRoute route) {
        String pattern = route.path().getPatternString();
        return (route.method() == HttpMethod.GET ? methods(HttpMethod.GET, HttpMethod.HEAD) : methods(route.method()))
                .and(path(pattern));
    }
}
