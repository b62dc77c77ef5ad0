package io.barrelhead.gateway.describe;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.gateway.testing.TestGateway;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiIT {

    @Test
    void isOneDocumentOfAllServicesThatAnswer() {
        try (TestGateway gateway = TestGateway.start()) {
            gateway.kpi.reply("/v3/api-docs", "{\"paths\":{\"/api/v1/kpis\":{\"get\":{}}}}");
            gateway.ingest.reply("/v3/api-docs", "not json");
            gateway.transform.close();
            JsonNode document = gateway.send(gateway.anonymous("/openapi.json")).json();
            assertThat(document.get("openapi").asString()).isEqualTo("3.1.0");
            assertThat(document.get("paths").propertyNames())
                    .containsExactlyInAnyOrder("/api/v1/keys", "/api/v1/keys/{id}", "/api/v1/kpis");
            assertThat(document.get("x-barrelhead-missing-services"))
                    .hasToString("[\"transform-service\",\"ingest-service\"]");
        }
    }
}
