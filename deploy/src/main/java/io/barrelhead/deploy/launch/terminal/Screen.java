package io.barrelhead.deploy.launch.terminal;

import java.io.Console;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/// Where the launcher prints. On a terminal a block of lines can be drawn again in its place; elsewhere nothing moves.
public final class Screen {

    private static final String UP = "\033[%dA";
    private static final String CLEAR_LINE = "\033[2K";

    private final PrintStream out;
    private final boolean terminal;
    private final boolean colour;
    private int drawn;

    public Screen(PrintStream out, boolean terminal, boolean colour) {
        this.out = out;
        this.terminal = terminal;
        this.colour = colour;
    }

    /// The standard output of this process.
    public static Screen standard(Map<String, String> environment) {
        Console console = System.console();
        boolean terminal = console != null
                && console.isTerminal()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Screen(System.out, terminal, terminal && !environment.containsKey("NO_COLOR"));
    }

    public boolean isTerminal() {
        return terminal;
    }

    /// Prints lines that stay.
    public void print(String text) {
        drawn = 0;
        out.println(text);
        out.flush();
    }

    /// Draws a block in the place of the block drawn before, on a terminal only.
    public void draw(List<String> lines) {
        if (!terminal) {
            return;
        }
        if (drawn > 0) {
            out.printf(UP, drawn);
        }
        lines.forEach(line -> out.print(CLEAR_LINE + line + "\n"));
        drawn = lines.size();
        out.flush();
    }

    /// Ends a drawn block: what comes next stands below it.
    public void settle() {
        drawn = 0;
    }

    public String good(String text) {
        return coloured(32, text);
    }

    public String bad(String text) {
        return coloured(31, text);
    }

    public String quiet(String text) {
        return coloured(2, text);
    }

    public String strong(String text) {
        return coloured(1, text);
    }

    private String coloured(int code, String text) {
        return colour ? "\033[%dm%s\033[0m".formatted(code, text) : text;
    }
}
