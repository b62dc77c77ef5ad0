package io.barrelhead.ingest.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.StreamName;
import io.barrelhead.contracts.events.IngestionCommand.IngestionRequested;
import io.barrelhead.contracts.events.IngestionMode;
import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.connections.Secret;
import io.barrelhead.ingest.connections.TockConnection;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestCheckTests {

    private static final LocalDate MARCH_7 = LocalDate.of(2026, 3, 7);
    private static final Connections CONNECTIONS = new Connections(
            List.of(new TockConnection(
                    new ConnectionId("visits"),
                    new EntityId("estate"),
                    ZoneId.of("America/Los_Angeles"),
                    URI.create("https://api.exploretock.com"),
                    Secret.of("hush"),
                    "707",
                    "45",
                    null)),
            false);

    @Test
    void takesNoStreamsForAllStreams() {
        IngestionRequested command = new IngestionRequested(
                new ConnectionId("visits"), List.of(), IngestionMode.FULL, null, null, "k1", null);

        assertThat(RequestCheck.check(command, CONNECTIONS).streams())
                .containsExactly(TockConnection.RESERVATION, TockConnection.GUEST);
    }

    @Test
    void listsTheConnectionsThatItKnows() {
        IngestionRequested command = new IngestionRequested(
                new ConnectionId("vists"), List.of(), IngestionMode.FULL, null, null, "k1", null);

        assertThatThrownBy(() -> RequestCheck.check(command, CONNECTIONS))
                .hasMessage("unknown connection 'vists'; known are visits");
    }

    @Test
    void knowsNoConnectionOfAnEntityThatTheCallerMayNotSee() {
        IngestionRequested command = new IngestionRequested(
                new ConnectionId("visits"), List.of(), IngestionMode.FULL, null, null, "k1", null);

        assertThatThrownBy(() -> RequestCheck.check(command, CONNECTIONS.visibleTo("town, harbour")))
                .hasMessage("unknown connection 'visits'; known are none");
    }

    @Test
    void listsTheStreamsThatAConnectionHas() {
        IngestionRequested command = new IngestionRequested(
                new ConnectionId("visits"),
                List.of(new StreamName("order")),
                IngestionMode.FULL,
                null,
                null,
                "k1",
                null);

        assertThatThrownBy(() -> RequestCheck.check(command, CONNECTIONS))
                .hasMessage("connection 'visits' has no stream 'order'; it has reservation, guest");
    }

    @Test
    void asksForBothDaysOfARange() {
        assertThatThrownBy(() -> RequestCheck.check(range(MARCH_7, null), CONNECTIONS))
                .hasMessageContaining("needs from and to");
        assertThatThrownBy(() -> RequestCheck.check(range(MARCH_7, MARCH_7.minusDays(1)), CONNECTIONS))
                .hasMessage("from 2026-03-07 is after to 2026-03-06");
    }

    @Test
    void takesDaysWithARangeOnly() {
        IngestionRequested command = new IngestionRequested(
                new ConnectionId("visits"), List.of(), IngestionMode.FULL, MARCH_7, MARCH_7, "k1", null);

        assertThatThrownBy(() -> RequestCheck.check(command, CONNECTIONS)).hasMessageContaining("'range' only");
    }

    private static IngestionRequested range(LocalDate from, @Nullable LocalDate to) {
        return new IngestionRequested(new ConnectionId("visits"), List.of(), IngestionMode.RANGE, from, to, "k1", null);
    }
}
