package io.barrelhead.ingest.fetch.tock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.ingest.connections.Connections;
import io.barrelhead.ingest.connections.Secret;
import io.barrelhead.ingest.connections.TockConnection;
import io.barrelhead.ingest.fetch.Extent;
import io.barrelhead.ingest.fetch.FetchFailed;
import io.barrelhead.ingest.fetch.FetchFailed.LoginRefused;
import io.barrelhead.ingest.fetch.FetchFailed.WalkBroken;
import io.barrelhead.ingest.testing.CollectedRecords;
import io.barrelhead.ingest.testing.Fetching;
import io.barrelhead.ingest.testing.SourceServer;
import io.barrelhead.ingest.testing.SourceServer.Reply;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TockSourceTests {

    private static final Extent EVERYTHING = new Extent.Everything();
    private static final String URLS = "/api/data/export/urls";

    private final SourceServer server = new SourceServer();
    private final Fetching fetching = new Fetching();
    private final CollectedRecords taken = new CollectedRecords();
    private final TockConnection connection = new TockConnection(
            new ConnectionId("estate-visits"),
            new EntityId("estate"),
            ZoneId.of("America/Los_Angeles"),
            URI.create(server.url()),
            Secret.of("hush"),
            "707",
            "45",
            null);

    @BeforeEach
    void exportTwoReservationFilesAndOneOfGuests() {
        server.answer(URLS, """
                {"result":{"reservationDataUrls":["%1$s/reservation-0.json?sig=s","%1$s/reservation-1.json?sig=s"],
                           "guestDataUrls":["%1$s/guest-profile-0.json?sig=s"]}}""".formatted(server.url()));
    }

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void readsEachFileOfTheExport() throws Exception {
        server.answer("/reservation-0.json", "[{\"id\":\"1\"},{\"id\":2}]");
        server.answer("/reservation-1.json", "{\"id\":\"3\"}");

        walkReservations();

        assertThat(taken.ids()).containsExactly("1", "2", "3");
        assertThat(server.requests("/guest-profile-0.json")).isEmpty();
    }

    @Test
    void sendsTheKeyToTheApiAndNotToTheFiles() throws Exception {
        server.answer("/guest-profile-0.json", "[]");

        source(true).walk(connection, TockConnection.GUEST, EVERYTHING, taken);

        assertThat(server.requests(URLS).getFirst().headers())
                .containsEntry("x-tock-authorization", "hush")
                .containsEntry("x-tock-scope", "{\"businessId\":\"707\",\"businessGroupId\":\"45\"}");
        assertThat(server.requests("/guest-profile-0.json").getFirst().headers())
                .doesNotContainKeys("x-tock-authorization", "x-tock-scope");
    }

    @Test
    void handsOnTheRecordsOfAListAndNotesWhatTheExportDoesNotHave() throws Exception {
        reservations("[{\"id\":\"1\"},{\"id\":\"2\"},{\"id\":\"3\"}]");

        source(true).walk(connection, TockConnection.RESERVATION, new Extent.Records(List.of("3", "9")), taken);

        assertThat(taken.ids()).containsExactly("3");
        assertThat(taken.totals).containsExactly(2L);
        assertThat(taken.notes).containsExactly("the export does not have 1 of 2 records: 9");
    }

    @Test
    void leavesOutRecordsOfOtherBusinesses() throws Exception {
        reservations("""
                [{"id":"ours","business":{"id":707}},{"id":"theirs","business":{"id":"708"}},{"id":"nobodys"}]""");

        walkReservations();

        assertThat(taken.ids()).containsExactly("ours", "nobodys");
        assertThat(taken.notes).containsExactly("1 records of other businesses were left out");
    }

    @Test
    void ordersReservationsBySequenceThenVersionThenTime() throws Exception {
        reservations("""
                [{"id":"1","sequenceId":3,"versionId":"4","lastUpdatedTimestamp":"1772925600000"},{"id":"2"}]""");

        walkReservations();

        assertThat(taken.records.get(0).version()).isEqualTo(SourceVersion.of(3L, 4L, 1772925600000L));
        assertThat(taken.records.get(1).version()).isEqualTo(SourceVersion.of(0L, 0L, 0L));
    }

    @Test
    void knowsAGuestByItsPatronAndLeavesOutArchivedOnes() throws Exception {
        server.answer("/guest-profile-0.json", """
                [{"id":"11","patron":{"id":"5550001"},"versionId":"2","updatedAtTimestamp":7,"spouse":{"id":"9"}},
                 {"id":"10","patron":{"id":"5550001"},"isArchived":true},
                 {"id":"12"}]""");

        source(true).walk(connection, TockConnection.GUEST, EVERYTHING, taken);

        assertThat(taken.ids()).hasSize(2).first().isEqualTo("5550001");
        assertThat(taken.ids().get(1)).startsWith("unidentified-");
        assertThat(taken.records.getFirst().version()).isEqualTo(SourceVersion.of(2L, 7L));
        assertThat(taken.notes).containsExactly("1 archived guests were left out");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 20})
    void takesNothingOfAFileThatIsCut(int cut) {
        server.answer(
                "/reservation-0.json",
                request -> Reply.json("[{\"id\":\"1\"},{\"id\":\"2\"}]").cutAt(cut));

        assertThatThrownBy(this::walkReservations).isInstanceOf(FetchFailed.class);
        assertThat(taken.records).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"result\":{}}", "<html>", "{\"result\":{\"reservationDataUrls\":\"x\"}}"})
    void takesNoListOfAnotherShape(String answer) {
        server.answer(URLS, answer);

        assertThatThrownBy(this::walkReservations)
                .isInstanceOf(FetchFailed.class)
                .hasMessageContaining("list of export files");
    }

    @Test
    void saysWhatToCheckWhenTheKeyIsRefused() {
        server.answer(URLS, request -> Reply.status(403));

        assertThatThrownBy(this::walkReservations)
                .isInstanceOf(LoginRefused.class)
                .hasMessageStartingWith(
                        "Tock refused the login of connection 'estate-visits' (HTTP 403): check api-key");
    }

    @Test
    void takesA503ForNoWordOnTheKey() {
        server.answer(URLS, request -> Reply.status(503));

        assertThatThrownBy(this::walkReservations).isNotInstanceOf(LoginRefused.class);
        assertThat(server.requests(URLS)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://storage.googleapis.com/x",
                "https://storage.googleapis.com.example.org/x",
                "https://169.254.169.254/latest/meta-data",
                "file:///etc/passwd"
            })
    void fetchesFilesFromTheKnownHostsOnly(String url) {
        server.answer(URLS, "{\"result\":{\"reservationDataUrls\":[\"%s\"],\"guestDataUrls\":[]}}".formatted(url));

        assertThatThrownBy(() -> source(false).walk(connection, TockConnection.RESERVATION, EVERYTHING, taken))
                .isInstanceOf(WalkBroken.class)
                .hasMessageContaining("estate-visits");
    }

    private void reservations(String json) {
        server.answer("/reservation-0.json", json);
        server.answer("/reservation-1.json", "[]");
    }

    private void walkReservations() throws InterruptedException {
        source(true).walk(connection, TockConnection.RESERVATION, EVERYTHING, taken);
    }

    private TockSource source(boolean insecure) {
        return new TockSource(
                new Exports(fetching.client, fetching.settings, new Connections(List.of(connection), insecure)));
    }
}
