package io.barrelhead.transform;

import io.barrelhead.contracts.events.RunEvent.RecordsLanded;
import io.barrelhead.transform.announce.Announcer;
import io.barrelhead.transform.land.Landed;
import io.barrelhead.transform.land.Landing;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// The whole flow: records land; when days changed, the models run over them; what passes its tests is published.
@Configuration(proxyBeanMethods = false)
class TransformFlow {

    /// Batches of `barrelhead.records` into `raw`.
    @Bean
    Consumer<Message<List<byte[]>>> landRecords(Landing landing, Announcer announcer) {
        return batch -> {
            Landed landed = landing.land(batch);
            landed.tallies().forEach(tally -> announcer.announce(id(tally), tally));
        };
    }

    private static String id(RecordsLanded tally) {
        return "%s/%d/%s/%d".formatted(tally.run(), tally.attempt(), tally.stream(), tally.accounted());
    }
}
