package io.barrelhead.gateway.show;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.barrelhead.gateway.testing.Chromium;
import io.barrelhead.gateway.testing.SampleDashboard;
import io.barrelhead.gateway.testing.TestGateway;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The page in a real browser. Skipped, and said so, where there is no Chromium.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageIT {

    private final Chromium chromium = Chromium.orSkip();
    private final TestGateway gateway = TestGateway.start();
    private final String key = gateway.key("viewer");
    private final List<String> refused = new ArrayList<>();
    private Page page;

    PageIT() {
        page = chromium.page();
    }

    @BeforeEach
    void opensThePage() {
        SampleDashboard.on(gateway.kpi, false);
        refused.clear();
        page = chromium.page();
        page.onConsoleMessage(message -> refused.add(message.text()));
        page.navigate(gateway.uri("/").toString());
    }

    @AfterEach
    void closesThePage() {
        page.close();
    }

    @AfterAll
    void stops() {
        chromium.close();
        gateway.close();
    }

    @Test
    void showsTwentySevenCardsAfterSignIn() {
        signIn(key);
        assertThat(page.locator(".card")).hasCount(27);
        assertThat(page.locator("[data-kpi=kpi_1] .value")).hasText("$65,000.00");
        assertThat(page.locator("[data-kpi=kpi_1] tbody tr")).hasCount(4);
        assertThat(page.locator("[data-kpi=kpi_1] .change")).hasText("▲ 8.3% better");
        assertThat(page.locator("#freshness")).containsText("generation 412");
    }

    @Test
    void saysWhatIsWrongWithAKey() {
        signIn("bh_aaaaaaaa_" + "0".repeat(43));
        assertThat(page.locator("#sign-in-problem")).containsText("unknown or has been revoked");
        assertThat(page.locator("#desk")).isHidden();
    }

    @Test
    void asksAgainForAnotherEntity() {
        signIn(key);
        assertThat(page.locator(".card")).hasCount(27);
        page.selectOption("[name=entity]", "estate");
        assertThat(page.locator("[data-kpi=kpi_1] .value")).hasText("$40,000.00");
        assertThat(page.url()).endsWith("?entity=estate");
        page.goBack();
        assertThat(page.locator("[data-kpi=kpi_1] .value")).hasText("$65,000.00");
    }

    @Test
    void explainsAMissingValueAndAPartlyCoveredYearBefore() {
        signIn(key);
        page.check("[name=window][value=ytd]");
        assertThat(page.locator("[data-kpi=kpi_2] .value")).hasText("–");
        assertThat(page.locator("[data-kpi=kpi_2] .value")).hasAttribute("title", Pattern.compile("^No value.*"));
        assertThat(page.locator("[data-kpi=kpi_1] .coverage")).hasText("⚠ The year before covers 9 of 66 days");
    }

    @Test
    void saysWhyTheNumbersAreStale() {
        SampleDashboard.on(gateway.kpi, true);
        signIn(key);
        assertThat(page.locator("#notice")).containsText("unique_fct_orders failed");
    }

    @Test
    void worksWithTheKeyboardAlone() {
        page.keyboard().type(key);
        page.keyboard().press("Enter");
        assertThat(page.locator(".card")).hasCount(27);
        page.locator("[name=window][value=mtd]").focus();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[data-kpi=kpi_1] tr.chosen th")).hasText("Quarter");
    }

    @Test
    void forgetsTheKeyAtSignOut() {
        signIn(key);
        page.locator("#sign-out").click();
        assertThat(page.locator("#sign-in")).isVisible();
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        assertThat(page.locator(".card")).hasCount(0);
    }

    @Test
    void fitsAPhoneInTheDark() {
        page.setViewportSize(360, 740);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        signIn(key);
        assertThat(page.locator(".card")).hasCount(27);
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
    }

    @Test
    void breaksNoRuleOfItsContentSecurityPolicy() {
        signIn(key);
        assertThat(page.locator(".card")).hasCount(27);
        page.navigate(gateway.uri("/docs").toString());
        assertThat(page.locator(".opblock-tag").first()).isVisible();
        assertThat(refused).noneMatch(message -> message.contains("Content Security Policy"));
    }

    private void signIn(String asked) {
        page.fill("#key", asked);
        page.keyboard().press("Enter");
    }
}
