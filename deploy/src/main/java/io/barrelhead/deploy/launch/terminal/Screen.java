package io.barrelhead.deploy.launch.terminal;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Where the launcher prints. On a terminal a block of lines can be drawn again in its place; elsewhere nothing moves.
public final class Screen {

    private static final String UP = "\033[%dA";
    private static final String CLEAR_LINE = "\033[2K";

    private final PrintStream out;
    private final InputStream in;
    private final boolean terminal;
    private final boolean colour;
    private int drawn;

    /// With nobody to ask.
    public Screen(PrintStream out, boolean terminal, boolean colour) {
        this(out, InputStream.nullInputStream(), terminal, colour);
    }

    /// @param in where a person answers
    public Screen(PrintStream out, InputStream in, boolean terminal, boolean colour) {
        this.out = out;
        this.in = in;
        this.terminal = terminal;
        this.colour = colour;
    }

    /// The standard output of this process.
    public static Screen standard(Map<String, String> environment) {
        Console console = System.console();
        boolean terminal = console != null
                && console.isTerminal()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Screen(System.out, System.in, terminal, terminal && !environment.containsKey("NO_COLOR"));
    }

    public boolean isTerminal() {
        return terminal;
    }

    /// Whether a person at a terminal says yes; elsewhere nobody is asked, and the answer is no.
    public boolean confirms(String question) {
        if (!terminal) {
            return false;
        }
        drawn = 0;
        out.print(question + " [y/N] ");
        out.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            return answer != null && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return false;
        }
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
