package io.barrelhead.deploy.launch.terminal;

/// A progress bar.
public final class Bar {

    private static final int WIDTH = 24;

    private Bar() {}

    /// `done` of `total`; empty while nothing is to be done.
    public static String of(long done, long total) {
        int filled = total <= 0 ? 0 : (int) Math.clamp(done * WIDTH / total, 0, WIDTH);
        return "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "]";
    }
}
