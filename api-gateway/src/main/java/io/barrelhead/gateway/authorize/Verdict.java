package io.barrelhead.gateway.authorize;

import io.barrelhead.gateway.authenticate.Caller;
import io.barrelhead.gateway.keys.Role;
import io.barrelhead.gateway.offer.Admission;
import io.barrelhead.gateway.offer.PublicRoute;
import io.barrelhead.gateway.offer.PublicRoutes;
import io.barrelhead.gateway.refuse.Refusal;
import io.barrelhead.gateway.refuse.Refusal.EntityNotAllowed;
import io.barrelhead.gateway.refuse.Refusal.NoKey;
import io.barrelhead.gateway.refuse.Refusal.NoSuchRoute;
import io.barrelhead.gateway.refuse.Refusal.RoleNeeded;
import io.barrelhead.gateway.refuse.Refusal.WrongMethod;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Whether a request may pass: it asks for a public route, by a method offered there, with a key of the role needed,
/// and
/// for no entity the key may not see.
sealed interface Verdict {

    record Pass(PublicRoute route) implements Verdict {}

    record Refuse(Refusal why) implements Verdict {}

    static Verdict on(HttpServletRequest request, @Nullable Caller caller) {
        List<PublicRoute> here = PublicRoutes.at(request.getRequestURI());
        if (here.isEmpty()) {
            return new Refuse(new NoSuchRoute());
        }
        return here.stream()
                .filter(route -> route.hasMethod(request.getMethod()))
                .findFirst()
                .<Verdict>map(route -> on(route, request, caller))
                .orElseGet(() -> new Refuse(wrongMethod(request.getMethod(), here)));
    }

    private static Verdict on(PublicRoute route, HttpServletRequest request, @Nullable Caller caller) {
        return switch (route.admission()) {
            case Admission.Anyone anyone -> new Pass(route);
            // the service behind knows the secret, and checks it
            case Admission.WithOwnSecret secret -> new Pass(route);
            case Admission.WithKey key -> on(route, key.least(), request, caller);
        };
    }

    private static Verdict on(PublicRoute route, Role needed, HttpServletRequest request, @Nullable Caller caller) {
        if (caller == null) {
            return new Refuse(new NoKey());
        }
        if (!caller.role().includes(needed)) {
            return new Refuse(new RoleNeeded(needed, caller.role()));
        }
        return foreignEntity(request, caller)
                .<Verdict>map(entity -> new Refuse(new EntityNotAllowed(entity, caller.entities())))
                .orElseGet(() -> new Pass(route));
    }

    /// Without the parameter the KPI service decides; it knows which entities there are.
    private static Optional<String> foreignEntity(HttpServletRequest request, Caller caller) {
        String[] asked = request.getParameterValues("entity");
        if (asked == null || caller.entities().isEmpty()) {
            return Optional.empty();
        }
        return Arrays.stream(asked)
                .filter(entity -> !caller.entities().contains(entity))
                .findFirst();
    }

    private static Refusal wrongMethod(String method, List<PublicRoute> here) {
        return new WrongMethod(
                method,
                here.stream()
                        .flatMap(route -> Stream.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
                                .filter(route::hasMethod))
                        .collect(TreeSet::new, TreeSet::add, TreeSet::addAll));
    }
}
