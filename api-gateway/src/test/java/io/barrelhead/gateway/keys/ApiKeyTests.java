package io.barrelhead.gateway.keys;

import static io.barrelhead.gateway.keys.ApiKey.State.ACTIVE;
import static io.barrelhead.gateway.keys.ApiKey.State.EXPIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.barrelhead.gateway.keys.IssuedKey.Grant;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTests {

    private static final Instant NOON = Instant.parse("2026-03-07T12:00:00Z");
    private static final SortedSet<String> ALL = new TreeSet<>();

    @Test
    void opensWithItsOwnSecretOnly() {
        IssuedKey issued = IssuedKey.random(new Grant("till", Role.VIEWER, ALL, null), "first start", NOON);
        assertThat(issued.key().opensWith(issued.presented().secret())).isTrue();
        assertThat(issued.key().opensWith(Secret.random())).isFalse();
    }

    @Test
    void expiresAtItsInstant() {
        Grant untilNoon = new Grant("till", Role.VIEWER, ALL, NOON);
        ApiKey key = IssuedKey.random(untilNoon, "first start", NOON.minusSeconds(60))
                .key();
        assertThat(key.stateAt(NOON.minusMillis(1))).isEqualTo(ACTIVE);
        assertThat(key.stateAt(NOON)).isEqualTo(EXPIRED);
    }

    @Test
    void isNeverDrawnTwice() {
        Grant grant = new Grant("till", Role.VIEWER, ALL, null);
        assertThat(List.of(1, 2, 3, 4, 5, 6, 7, 8))
                .extracting(any -> IssuedKey.random(grant, "first start", NOON).presented())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ALL", "", "a,b", "a b", "estate\r\nX-Barrelhead-Role: admin"})
    void isBoundToRealEntitiesOnly(String entity) {
        TreeSet<String> entities = new TreeSet<>(List.of(entity));
        assertThatIllegalArgumentException().isThrownBy(() -> new Grant("till", Role.VIEWER, entities, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "admin"})
    void isBoundToEntitiesForViewersOnly(String role) {
        TreeSet<String> entities = new TreeSet<>(List.of("estate"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grant("till", Role.of(role), entities, null))
                .withMessageContaining("only a viewer's key");
    }

    @Test
    void hasRolesThatIncludeTheOnesBefore() {
        assertThat(Role.ADMIN.includes(Role.OPERATOR)).isTrue();
        assertThat(Role.OPERATOR.includes(Role.OPERATOR)).isTrue();
        assertThat(Role.VIEWER.includes(Role.OPERATOR)).isFalse();
    }
}
