package io.barrelhead.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SourceVersionTests {

    @Test
    void theFirstPartThatDiffersDecides() {
        assertThat(SourceVersion.of(3L, 9L)).isLessThan(SourceVersion.of(4L, 1L));
        assertThat(SourceVersion.of(3L, 1L)).isLessThan(SourceVersion.of(3L, 2L));
    }

    @Test
    void aMissingPartIsZero() {
        assertThat(SourceVersion.of(3L)).isEqualByComparingTo(SourceVersion.of(3L, 0L));
        assertThat(SourceVersion.of(3L)).isLessThan(SourceVersion.of(3L, 1L));
    }

    @Test
    void theTextFormReadsBack() {
        SourceVersion version = SourceVersion.of(3L, 4L, 1772925600000L);

        assertThat(version).hasToString("3.4.1772925600000");
        assertThat(SourceVersion.parse("3.4.1772925600000")).isEqualTo(version);
    }

    @Test
    void textThatIsNoVersionIsRefused() {
        assertThatThrownBy(() -> SourceVersion.parse("3..4")).isInstanceOf(IllegalArgumentException.class);
    }
}
