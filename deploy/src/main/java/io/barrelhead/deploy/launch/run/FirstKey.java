package io.barrelhead.deploy.launch.run;

import io.barrelhead.deploy.launch.session.Session;
import io.barrelhead.deploy.launch.settings.Home;
import io.barrelhead.deploy.launch.settings.Settings;
import io.barrelhead.deploy.launch.terminal.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Says where the page is, and shows the key that the gateway made at its very first start: once.
final class FirstKey {

    private final Session session;

    FirstKey(Session session) {
        this.session = session;
    }

    void show(Settings settings) {
        Screen screen = session.screen();
        Home home = session.home();
        screen.print("Page: " + screen.strong(settings.address()));
        Path shown = home.folder().resolve("admin-key-was-shown");
        if (Files.exists(shown) || !Files.exists(home.adminKey())) {
            screen.print("Key:  in " + home.adminKey());
            return;
        }
        screen.print("Admin key, shown this once (kept in %s for ./barrelhead's own use):".formatted(home.adminKey()));
        screen.print(read(home.adminKey()));
        Home.writePrivate(shown, "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the first key", e);
        }
    }
}
