package io.barrelhead.gateway.show;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import io.barrelhead.gateway.testing.Answer;
import io.barrelhead.gateway.testing.Chromium;
import io.barrelhead.gateway.testing.TestGateway;
import io.barrelhead.gateway.testing.Upstream.Reply;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What dbt wrote of the models is shown to operators, and can do nothing but be shown.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DbtDocsIT {

    /// As dbt's page does, it draws itself by a script of its own; as dbt's page does not, it tries to get out.
    private static final String DOCUMENTS = """
            <!doctype html><title>dbt</title><p id="drawn"></p><p id="asked">pending</p><p id="key">pending</p>
            <script>
              document.getElementById("drawn").textContent = new Function("return 'fct_' + 'orders'")();
              fetch("/api/v1/kpis").then(() => "reached", () => "shut off")
                .then((text) => { document.getElementById("asked").textContent = text; });
              let key;
              try { key = parent.sessionStorage.getItem("barrelhead-key") ? "seen" : "none"; } catch { key = "hidden"; }
              document.getElementById("key").textContent = key;
            </script>""";

    private final TestGateway gateway = TestGateway.start();

    @AfterAll
    void stops() {
        gateway.close();
    }

    @Test
    void onlyTheFrameMayRunForeignScriptsAndItIsShutOff() {
        Answer frame = gateway.send(gateway.anonymous("/dbt-docs/frame.html"));
        Answer around = gateway.send(gateway.anonymous("/dbt-docs"));
        Answer page = gateway.send(gateway.anonymous("/"));

        assertThat(frame.header("Content-Security-Policy"))
                .startsWith("sandbox allow-scripts; default-src 'none';")
                .contains("frame-ancestors 'self'")
                .doesNotContain("connect-src", "allow-same-origin");
        assertThat(around.header("Content-Security-Policy")).contains("script-src 'self';", "frame-src 'self'");
        assertThat(page.header("Content-Security-Policy")).doesNotContain("unsafe", "frame-src");
        assertThat(around.header("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void anOperatorSeesTheModelsInABrowserAndTheyReachNothing() {
        try (Chromium chromium = Chromium.orSkip();
                Page page = chromium.page()) {
            gateway.transform.reply(
                    "/api/v1/dbt-docs/static_index.html",
                    new Reply(200, Map.of("Content-Type", "text/html"), DOCUMENTS));
            page.navigate(gateway.uri("/dbt-docs").toString());
            page.fill("#key", gateway.key("viewer"));
            page.keyboard().press("Enter");
            assertThat(page.locator("#problem")).containsText("operator");

            page.fill("#key", gateway.key("operator"));
            page.keyboard().press("Enter");

            FrameLocator models = page.frameLocator(".models");
            assertThat(models.locator("#drawn")).hasText("fct_orders");
            assertThat(models.locator("#asked")).hasText("shut off");
            assertThat(models.locator("#key")).hasText("hidden");
        }
    }
}
