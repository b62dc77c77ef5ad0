package io.barrelhead.deploy.sandbox.commerce7;

import io.barrelhead.deploy.sandbox.http.Reply;
import io.barrelhead.deploy.sandbox.http.Request;
import io.barrelhead.deploy.sandbox.records.Commerce7Shop;
import io.barrelhead.deploy.sandbox.records.SandboxData;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// Basic authentication with the app's id and secret, and the `tenant` header.
record Credentials(SandboxData data) {

    private static final String EXPECTED = "Basic "
            + Base64.getEncoder()
                    .encodeToString(
                            (Commerce7Shop.APP_ID + ":" + Commerce7Shop.APP_SECRET).getBytes(StandardCharsets.UTF_8));

    sealed interface Verdict {}

    record Granted(Commerce7Shop shop) implements Verdict {}

    record Refused(Reply reply) implements Verdict {}

    Verdict check(Request request) {
        if (request.header("Authorization").filter(EXPECTED::equals).isEmpty()) {
            return new Refused(Reply.refused(401, "Unauthorized: app id or app secret is wrong"));
        }
        Optional<String> tenant = request.header("tenant");
        if (tenant.isEmpty()) {
            return new Refused(Reply.refused(400, "The header tenant is missing"));
        }
        return installed(tenant.get())
                .<Verdict>map(Granted::new)
                .orElseGet(() -> new Refused(
                        Reply.refused(403, "Forbidden: the tenant " + tenant.get() + " has not installed the app")));
    }

    private Optional<Commerce7Shop> installed(String tenant) {
        return data.connections().stream()
                .filter(Commerce7Shop.class::isInstance)
                .map(Commerce7Shop.class::cast)
                .filter(shop -> shop.tenant().equals(tenant))
                .findFirst();
    }
}
