package io.barrelhead.ingest.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.ingest.connections.Commerce7Connection;
import io.barrelhead.ingest.connections.Connection;
import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.connections.Secret;
import io.barrelhead.ingest.connections.TockConnection;
import io.barrelhead.ingest.connections.WebhookSecret;
import java.net.URI;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class ConnectionsConfigurationTests {

    private static final String SHOP = "barrelhead.connections[0].";
    private static final List<String> SHOP_PROPERTIES = List.of(
            SHOP + "id=estate-shop",
            SHOP + "source=commerce7",
            SHOP + "entity=estate",
            SHOP + "time-zone=America/Los_Angeles",
            SHOP + "tenant=example-estate",
            SHOP + "app-id=hush-id",
            SHOP + "app-secret=hush-secret");
    private static final String VISITS = "barrelhead.connections[1].";
    private static final List<String> VISITS_PROPERTIES = List.of(
            VISITS + "id=estate-visits",
            VISITS + "source=tock",
            VISITS + "entity=estate",
            VISITS + "time-zone=America/New_York",
            VISITS + "api-key=hush-key",
            VISITS + "business-id=707",
            VISITS + "business-group-id=45");

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Winery.class);

    @Test
    void needsNoConnections() {
        runner.run(context -> {
            assertThat(context.getBean(Connections.class).all()).isEmpty();
            assertThat(context.getBean(BarrelheadSettings.class))
                    .isEqualTo(new BarrelheadSettings("USD", 1, false, List.of()));
        });
    }

    @Test
    void readsAConnectionOfEachSourceWithItsDefaults() {
        runner.withPropertyValues(all())
                .run(context -> assertThat(context.getBean(Connections.class).all())
                        .containsExactly(
                                new Commerce7Connection(
                                        new ConnectionId("estate-shop"),
                                        new EntityId("estate"),
                                        ZoneId.of("America/Los_Angeles"),
                                        URI.create("https://api.commerce7.com/v1"),
                                        "example-estate",
                                        Secret.of("hush-id"),
                                        Secret.of("hush-secret"),
                                        null),
                                new TockConnection(
                                        new ConnectionId("estate-visits"),
                                        new EntityId("estate"),
                                        ZoneId.of("America/New_York"),
                                        URI.create("https://api.exploretock.com"),
                                        Secret.of("hush-key"),
                                        "707",
                                        "45",
                                        null)));
    }

    @Test
    void readsEveryProperty() {
        runner.withPropertyValues(all(
                        "barrelhead.currency=EUR",
                        "barrelhead.fiscal-start-month=7",
                        "barrelhead.allow-insecure-sources=true",
                        SHOP + "base-url=http://localhost:8090/v1/",
                        SHOP + "webhook-username=u",
                        SHOP + "webhook-password=p",
                        SHOP + "excluded-order-tags[0]=Industry",
                        VISITS + "webhook-header=X-Tock-Secret",
                        VISITS + "webhook-secret=s"))
                .run(context -> {
                    BarrelheadSettings settings = context.getBean(BarrelheadSettings.class);
                    assertThat(settings.currency()).isEqualTo("EUR");
                    assertThat(settings.fiscalStartMonth()).isEqualTo(7);
                    assertThat(settings.allowInsecureSources()).isTrue();
                    assertThat(settings.connections().get(0).webhookUsername()).isEqualTo(Secret.of("u"));
                    assertThat(settings.connections().get(0).webhookPassword()).isEqualTo(Secret.of("p"));
                    assertThat(settings.connections().get(0).excludedOrderTags())
                            .containsExactly("Industry");
                    assertThat(settings.connections().get(1).webhookHeader()).isEqualTo("X-Tock-Secret");
                    assertThat(settings.connections().get(1).webhookSecret()).isEqualTo(Secret.of("s"));
                    assertThat(context.getBean(Connections.class)
                                    .all()
                                    .getFirst()
                                    .baseUrl())
                            .isEqualTo(URI.create("http://localhost:8090/v1"));
                    assertThat(context.getBean(Connections.class).all())
                            .extracting(Connection::webhookSecret)
                            .containsExactly(
                                    new WebhookSecret.Login(Secret.of("u"), Secret.of("p")),
                                    new WebhookSecret.Header("X-Tock-Secret", Secret.of("s")));
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "barrelhead.connections[0].app-secret= | connection 'estate-shop': app-secret is missing",
                "barrelhead.connections[0].app-secret=${NOT_SET} | app-secret names the variable NOT_SET, which is not set",
                "barrelhead.connections[0].source=shopify | connection 'estate-shop': source is 'shopify'",
                "barrelhead.connections[0].entity=ALL | connection 'estate-shop': entity is 'ALL'",
                "barrelhead.connections[0].time-zone=Pacific | connection 'estate-shop': time-zone is 'Pacific'",
                "barrelhead.connections[0].base-url=http://api.commerce7.com/v1 | connection 'estate-shop': base-url",
                "barrelhead.connections[0].base-url=https://127.0.0.1/v1 | connection 'estate-shop': base-url",
                "barrelhead.connections[0].base-url=not a url | connection 'estate-shop': base-url is no URL",
                "barrelhead.connections[0].id=Estate Shop | id may hold small letters",
                "barrelhead.connections[0].id= | barrelhead.connections[0]: id is missing",
                "barrelhead.connections[0].app-secrt=x | connection 'estate-shop': app-secrt is no property",
                "barrelhead.connections[0].api-key=x | connection 'estate-shop': api-key is no property",
                "barrelhead.connections[1].id=estate-shop | connection 'estate-shop': id is used twice",
                "barrelhead.connections[1].business-id= | connection 'estate-visits': business-id is missing",
                "barrelhead.connections[0].webhook-username=hook | webhook-password is missing",
                "barrelhead.connections[0].webhook-password=hush-hook | webhook-username is missing",
                "barrelhead.connections[0].webhook-username=a:b | webhook-username holds a colon",
                "barrelhead.connections[1].webhook-header=X-Hook | webhook-secret is missing",
                "barrelhead.connections[1].webhook-secret=hush-hook | webhook-header is missing",
                "barrelhead.connections[1].webhook-header=X Hook | webhook-header is 'X Hook'",
                "barrelhead.connections[1].webhook-header=x-barrelhead-key | webhook-header is 'x-barrelhead-key'",
                "barrelhead.curency=USD | barrelhead.curency is no known property",
                "barrelhead.currency=Dollars | barrelhead.currency is 'Dollars'",
                "barrelhead.fiscal-start-month=13 | barrelhead.fiscal-start-month is 13"
            })
    void stopsTheStartWithOneMessageThatNamesTheProperty(String property, String message) {
        runner.withPropertyValues(all(property)).run(context -> {
            Throwable failure = context.getStartupFailure();
            assertThat(failure).isNotNull();
            assertThat(failure).rootCause().isInstanceOf(InvalidSettings.class).hasMessageContaining(message);
            assertThat(failure).rootCause().message().doesNotContain("hush");
            assertThat(new InvalidSettingsAnalyzer().analyze(failure))
                    .isNotNull()
                    .satisfies(analysis -> assertThat(analysis.getDescription()).contains(message));
        });
    }

    private static String[] all(String... more) {
        List<String> properties = new ArrayList<>(SHOP_PROPERTIES);
        properties.addAll(VISITS_PROPERTIES);
        properties.addAll(Arrays.asList(more));
        return properties.toArray(String[]::new);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(BarrelheadSettings.class)
    @Import(ConnectionsConfiguration.class)
    static class Winery {}
}
