package io.barrelhead.deploy.launch.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTests {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        Table table = new Table("name", ">count").row("orders", "7").row("x", "12,345");

        assertThat(table.lines()).containsExactly("name     count", "orders       7", "x       12,345");
    }

    @Test
    void colourTakesNoRoom() {
        Screen colourful = new Screen(new PrintStream(bytes), true, true);

        Table table = new Table("a", "b").row(colourful.good("yes"), "1").row("none", "2");

        assertThat(table.lines().get(1)).isEqualTo("\033[32myes\033[0m   1");
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> new Table("a", "b").row("1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutATerminalNothingIsColouredOrDrawnAgain() {
        Screen plain = new Screen(new PrintStream(bytes), false, false);

        plain.draw(List.of("moving"));
        plain.print(plain.bad("problem"));

        assertThat(bytes.toString()).isEqualTo("problem\n");
    }

    @Test
    void onATerminalABlockIsDrawnInThePlaceOfTheLast() {
        Screen terminal = new Screen(new PrintStream(bytes), true, false);

        terminal.draw(List.of("one", "two"));
        terminal.draw(List.of("three", "four"));

        assertThat(bytes.toString()).contains("two\n\033[2A\033[2Kthree\n");
    }

    @Test
    void aBarIsFilledByItsShare() {
        assertThat(Bar.of(1, 2)).isEqualTo("[############------------]");
        assertThat(Bar.of(9, 2)).isEqualTo("[########################]");
        assertThat(Bar.of(0, 0)).isEqualTo("[------------------------]");
    }
}
