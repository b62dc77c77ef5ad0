package io.barrelhead.deploy.launch.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.Topics;
import io.barrelhead.deploy.launch.settings.Ports;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BrokerSettingsTests {

    @Test
    void theLargestRecordFitsAndNoTopicIsMadeByAccident() throws Exception {
        Properties properties = new Properties();
        properties.load(new StringReader(
                new BrokerSettings(Ports.chosen(Map.of(), Map.of()), Path.of("/state/kafka/data")).text()));

        assertThat(Integer.parseInt(properties.getProperty("message.max.bytes")))
                .isGreaterThan(Topics.LARGEST_RECORD);
        assertThat(properties)
                .containsEntry("auto.create.topics.enable", "false")
                .containsEntry("log.dirs", "/state/kafka/data")
                .containsEntry("listeners", "PLAINTEXT://127.0.0.1:19092,CONTROLLER://127.0.0.1:19093");
    }

    @RepeatedTest(100)
    void aClusterIdIsAUuidThatNoProgramTakesForAnOption() {
        String id = BrokerSettings.clusterId();

        assertThat(id).doesNotStartWith("-");
        assertThat(Base64.getUrlDecoder().decode(id)).hasSize(16);
    }
}
