package io.barrelhead.kpi;

import io.barrelhead.contracts.wire.CloudEvent;
import io.barrelhead.contracts.wire.EventCodec;
import io.barrelhead.kpi.publish.HistorySettings;
import io.barrelhead.kpi.publish.KpiPublisher;
import io.barrelhead.kpi.publish.KpiTopic;
import io.barrelhead.kpi.publish.MartsMessages;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.boot.ApplicationRunner;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.util.backoff.ExponentialBackOff;

/// The service on one screen: a generation is published → what it changed is measured and stored → `KpisComputed`.
/// HTTP answers (`serve`) are measured from the same marts.
@Configuration
@EnableScheduling
class KpiFlow {

    /// `barrelhead.marts` in. The event says which days changed; the numbers come from the published marts.
    @Bean
    Consumer<Message<byte[]>> computeKpis(KpiPublisher publisher) {
        return message -> MartsMessages.refreshed(message).ifPresent(publisher::on);
    }

    /// Time passes and events get lost: the published generation and the local day are looked at, too.
    @Bean
    SchedulingConfigurer lookAtMarts(KpiPublisher publisher, HistorySettings settings) {
        return tasks -> tasks.addFixedDelayTask(publisher::publishAndVerify, settings.lookEvery());
    }

    /// Settings or formulas may be others than before the start.
    @Bean
    ApplicationRunner doubtWhatIsStored(KpiPublisher publisher) {
        return arguments -> publisher.doubtAll();
    }

    /// A message waits until the database answers again: it is never skipped.
    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> retryForever() {
        return (container, topic, group) -> {
            ExponentialBackOff backOff = new ExponentialBackOff(200, 2.0);
            backOff.setMaxInterval(5_000);
            container.setCommonErrorHandler(new DefaultErrorHandler(backOff));
        };
    }

    /// `barrelhead.kpis` out.
    @Bean
    KpiTopic kpiTopic(StreamBridge bridge) {
        return event -> {
            CloudEvent message = EventCodec.write(event);
            MessageBuilder<byte[]> builder = MessageBuilder.withPayload(message.data())
                    .setHeader(KafkaHeaders.KEY, event.event().key().getBytes(StandardCharsets.UTF_8));
            message.attributes()
                    .forEach((name, value) ->
                            builder.setHeader(CloudEvent.HEADER_PREFIX + name, value.getBytes(StandardCharsets.UTF_8)));
            bridge.send("kpis-out-0", builder.build());
        };
    }
}
