package io.barrelhead.ingest.fetch.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class FetchSettingsTests {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new FetchSettings(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(60),
                        Duration.ofMinutes(10),
                        8,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(60),
                        10,
                        Duration.ofMinutes(5),
                        DataSize.ofMegabytes(64),
                        DataSize.ofGigabytes(1),
                        90,
                        1,
                        List.of()));
    }

    @Test
    void mapsEveryProperty() {
        Map<String, String> properties = Map.ofEntries(
                Map.entry("connect-timeout", "1s"),
                Map.entry("headers-timeout", "2s"),
                Map.entry("answer-timeout", "3s"),
                Map.entry("tries", "4"),
                Map.entry("first-pause", "5s"),
                Map.entry("longest-pause", "6s"),
                Map.entry("circuit-failures", "11"),
                Map.entry("circuit-pause", "12s"),
                Map.entry("largest-page", "7MB"),
                Map.entry("largest-file", "8MB"),
                Map.entry("pages-per-minute", "9"),
                Map.entry("overlap-days", "10"),
                Map.entry("file-hosts", "a.example,b.example"));

        assertThat(bind(properties))
                .isEqualTo(new FetchSettings(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        4,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(6),
                        11,
                        Duration.ofSeconds(12),
                        DataSize.ofMegabytes(7),
                        DataSize.ofMegabytes(8),
                        9,
                        10,
                        List.of("a.example", "b.example")));
    }

    @Test
    void addsFileHostsToTocksOwn() {
        FetchSettings settings = bind(Map.of("file-hosts", "files.example"));

        assertThat(settings.mayHoldFiles("storage.googleapis.com")).isTrue();
        assertThat(settings.mayHoldFiles("Files.Example")).isTrue();
        assertThat(settings.mayHoldFiles("storage.googleapis.com.example")).isFalse();
    }

    @Test
    void refusesAnUnknownName() {
        assertThatThrownBy(() -> bind(Map.of("trys", "3"))).isInstanceOf(BindException.class);
    }

    private static FetchSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate(
                        "", Bindable.of(FetchSettings.class), new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
    }
}
