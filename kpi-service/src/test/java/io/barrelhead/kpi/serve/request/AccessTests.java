package io.barrelhead.kpi.serve.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.barrelhead.contracts.EntityId;
import io.barrelhead.kpi.marts.Entities;
import io.barrelhead.kpi.marts.Entity;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

class AccessTests {

    private final Entity all = new Entity(EntityId.ALL, "All", null, false, false);
    private final Entity estate = new Entity(new EntityId("estate"), "Estate", ZoneOffset.UTC, true, true);
    private final Entity cellar = new Entity(new EntityId("cellar"), "Cellar", ZoneOffset.UTC, true, true);
    private final Entities entities = new Entities(List.of(all, cellar, estate));

    @Test
    void seesEveryEntityWithoutTheHeader() {
        assertThat(Access.of(null).entity("ALL", entities)).isEqualTo(all);
        assertThat(Access.of(null).visible(entities)).containsExactly(all, cellar, estate);
    }

    @Test
    void seesOnlyItsOwnEntitiesWithTheHeader() {
        Access bound = Access.of("estate, barn");

        assertThat(bound.entity("estate", entities)).isEqualTo(estate);
        assertThat(bound.visible(entities)).containsExactly(estate);
    }

    @Test
    void isRefusedOtherEntitiesAndAllOfThemTogether() {
        assertRefused(Access.of("estate"), "cellar", HttpStatus.FORBIDDEN, "name one of estate");
        assertRefused(Access.of("estate"), "ALL", HttpStatus.FORBIDDEN, "name one of estate");
        assertRefused(Access.of("ALL"), "ALL", HttpStatus.FORBIDDEN, "may not see");
        assertRefused(Access.of(""), "estate", HttpStatus.FORBIDDEN, "may not see");
    }

    @Test
    void isToldTheEntitiesWhenItNamesAnUnknownOne() {
        assertRefused(Access.of(null), "barn", HttpStatus.NOT_FOUND, "name one of ALL, cellar, estate");
    }

    private void assertRefused(Access access, String entity, HttpStatus status, String detail) {
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> access.entity(entity, entities))
                .satisfies(refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(status);
                    assertThat(refused.getBody().getDetail()).contains(detail);
                });
    }
}
