package io.barrelhead.ingest;

import io.barrelhead.contracts.crash.CrashPoint;
import io.barrelhead.ingest.ask.CommandListener;
import io.barrelhead.ingest.broker.CloudEventHeaders;
import io.barrelhead.ingest.settle.LandingListener;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// The whole flow. Arrows are calls, `==>` are topics:
///
///     AskEndpoint, InitialLoad ----+
///     barrelhead.commands ==> askForRun -> RunQueue -> a stored run and its job
///
///     RunJob (any replica) -> Turns -> Supervisor -> RunWorker, for each stream:
///         Walker -> Commerce7Source | TockSource -> Publication ==> barrelhead.records
///         when the broker has the whole walk: WalkLog moves the cursor
///
///     WebhookEndpoint -> Door: the connection's own secret, then Inbox, then 2xx; the Bell wakes
///     RelayLoop (any replica) -> InboxRelay -> Interpreter -> LivePublisher ==> barrelhead.records
///         a bulk update: BulkJob (any replica) -> BulkWalker -> Commerce7Source -> Publication ==> barrelhead.records
///     RecoveryJob -> SendLog (what Commerce7 could not send) -> Inbox
///
///     barrelhead.runs ==> settleRun -> LandingListener -> RunEnd: completed when all has landed
///
///     every change of a run -> Outbox -> OutboxRelay ==> barrelhead.runs
@Configuration(proxyBeanMethods = false)
class IngestFlow {

    @Bean
    Consumer<Message<byte[]>> askForRun(CommandListener commands) {
        return message -> CloudEventHeaders.read(message).ifPresent(commands::on);
    }

    @Bean
    Consumer<Message<byte[]>> settleRun(LandingListener landing) {
        return message -> {
            CloudEventHeaders.read(message).ifPresent(landing::on);
            CrashPoint.RUN_EVENT_HEARD.pass();
        };
    }
}
