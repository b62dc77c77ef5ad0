package io.barrelhead.kpi.serve.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;

class PageTests {

    @Test
    void walksTheListFromCursorToCursor() {
        Page<String> first = Page.of(List.of("a", "b", "c"), 2, null);
        Page<String> second = Page.of(List.of("a", "b", "c"), 2, first.next());

        assertThat(first.items()).containsExactly("a", "b");
        assertThat(second.items()).containsExactly("c");
        assertThat(second.next()).isNull();
    }

    @Test
    void hasNoNextWhenTheLastItemIsOnIt() {
        assertThat(Page.of(List.of("a", "b"), 2, null).next()).isNull();
    }

    @Test
    void refusesALimitOutsideItsRange() {
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> Page.of(List.of("a"), 501, null))
                .withMessageContaining("from 1 to 500");
    }

    @Test
    void refusesACursorThatIsNotItsOwn() {
        for (String cursor : List.of("???", "eA", "")) {
            assertThatExceptionOfType(ErrorResponseException.class)
                    .isThrownBy(() -> Page.of(List.of("a"), 50, cursor))
                    .withMessageContaining("none of ours");
        }
    }
}
