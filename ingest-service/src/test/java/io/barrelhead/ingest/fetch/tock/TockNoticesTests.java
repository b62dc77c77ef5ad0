package io.barrelhead.ingest.fetch.tock;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.barrelhead.contracts.ConnectionId;
import io.barrelhead.contracts.EntityId;
import io.barrelhead.contracts.SourceVersion;
import io.barrelhead.ingest.connections.Secret;
import io.barrelhead.ingest.connections.TockConnection;
import io.barrelhead.ingest.fetch.Notice;
import java.net.URI;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// source-apis.md, 2.3.
class TockNoticesTests {

    private static final String RESERVATION = """
            {"id":"413","sequenceId":3,"versionId":"4","business":{"id":"707"},"lastUpdatedTimestamp":"1772925600000",
             "ownerPatron":{"id":"555"}}""";
    private static final String GUEST = """
            {"id":"99","patron":{"id":"555"},"businessGroupId":"45","versionId":"7","updatedAtTimestamp":"1772925600000"}""";

    private final TockNotices notices = new TockNotices();
    private final TockConnection visits = new TockConnection(
            new ConnectionId("visits"),
            new EntityId("estate"),
            ZoneId.of("America/Los_Angeles"),
            URI.create("https://api.exploretock.com"),
            Secret.of("hush"),
            "707",
            "45",
            null);

    @ParameterizedTest
    @ValueSource(strings = {"%s", "{\"reservation\":%s}", " {\"other\":1, \"reservation\": %s}"})
    void takesAReservationBareOrWrapped(String form) {
        Notice.OfOne one = (Notice.OfOne) read(form.formatted(RESERVATION));

        assertThat(one.stream()).isEqualTo(TockConnection.RESERVATION);
        assertThat(one.record().id()).isEqualTo("413");
        assertThat(one.record().version()).isEqualTo(SourceVersion.of(3L, 4L, 1_772_925_600_000L));
        assertThat(new String(one.record().body(), UTF_8)).isEqualTo(RESERVATION);
        assertThat(one.deleted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "{\"guest\":%s}"})
    void takesAGuestByItsPatron(String form) {
        Notice.OfOne one = (Notice.OfOne) read(form.formatted(GUEST));

        assertThat(one.stream()).isEqualTo(TockConnection.GUEST);
        assertThat(one.record().id()).isEqualTo("555");
        assertThat(one.record().version()).isEqualTo(SourceVersion.of(7L, 1_772_925_600_000L));
    }

    @Test
    void dropsWhatBelongsToAnotherBusinessOrWasSuperseded() {
        assertThat(read(RESERVATION.replace("707", "708"))).isEqualTo(new Notice.NotFollowed("other business"));
        assertThat(read(GUEST.replace("\"45\"", "\"46\""))).isEqualTo(new Notice.NotFollowed("other business"));
        assertThat(read(GUEST.replace("{\"id\"", "{\"isArchived\":true,\"id\"")))
                .isEqualTo(new Notice.NotFollowed("archived guest"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "7", "{}", "{\"id\":\"1\"}", "{\"reservation\":[]}", "{\"walkin\":{\"id\":1}}"})
    void keepsTheBytesOfWhatItCannotUnderstand(String body) {
        Notice.Unread unread = (Notice.Unread) read(body);

        assertThat(unread.record().id()).startsWith("unidentified-");
        assertThat(new String(unread.record().body(), UTF_8)).isEqualTo(body);
    }

    @Test
    void keepsAReservationWithoutAnIdInItsStream() {
        Notice.OfOne one = (Notice.OfOne) read(RESERVATION.replace("\"id\":\"413\",", ""));

        assertThat(one.record().id()).startsWith("unidentified-");
    }

    private Notice read(String body) {
        return notices.read(visits, body.getBytes(UTF_8));
    }
}
