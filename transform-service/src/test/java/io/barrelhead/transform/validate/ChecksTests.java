package io.barrelhead.transform.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChecksTests {

    @Test
    void everyFileIsACheckTheGravestFirst() {
        assertThat(Checks.all()).hasSizeGreaterThan(10).allSatisfy(it -> {
            assertThat(it.query()).startsWithIgnoringCase(it.query().startsWith("with") ? "with" : "select");
            assertThat(it.says()).isNotBlank();
            assertThat(it.mend()).isNotBlank();
        });
        assertThat(Checks.all().getFirst().severity()).isEqualTo(Severity.ERROR);
        assertThat(Checks.all().getLast().severity()).isEqualTo(Severity.INFO);
    }

    @Test
    void aHeaderThatLacksAWordStopsTheStart() {
        assertThatThrownBy(() -> Check.parse("odd", "-- severity: error\n-- says: it is odd\nselect 1 as example\n"))
                .hasMessage("check odd: its header says [severity, says]; it needs severity, says and mend");
    }
}
