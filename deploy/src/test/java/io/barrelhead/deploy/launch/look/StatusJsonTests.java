package io.barrelhead.deploy.launch.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.deploy.launch.process.ProcessState;
import io.barrelhead.deploy.launch.system.PartStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusJsonTests {

    private static final Instant SINCE = Instant.parse("2026-03-07T12:00:00Z");

    @Test
    void everyStateHasItsWord() {
        List<PartStatus> parts = List.of(
                new PartStatus("kafka", new ProcessState.Running(7, SINCE, "x"), Optional.of(1024L)),
                new PartStatus("postgres", new ProcessState.Failed(8, SINCE), Optional.empty()),
                new PartStatus("sandbox", new ProcessState.Stopped(), Optional.empty()));

        assertThat(StatusJson.of(parts))
                .isEqualTo(
                        "{\"processes\":["
                                + "{\"name\":\"kafka\",\"pid\":7,\"state\":\"running\",\"since\":\"2026-03-07T12:00:00Z\",\"rss_bytes\":1024},"
                                + "{\"name\":\"postgres\",\"pid\":null,\"state\":\"failed\",\"since\":\"2026-03-07T12:00:00Z\",\"rss_bytes\":null},"
                                + "{\"name\":\"sandbox\",\"pid\":null,\"state\":\"stopped\",\"since\":null,\"rss_bytes\":null}]}");
    }
}
