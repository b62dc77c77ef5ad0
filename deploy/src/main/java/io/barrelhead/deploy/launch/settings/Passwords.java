package io.barrelhead.deploy.launch.settings;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// The database's passwords: made once, kept in a file that only its owner reads, never shown.
public final class Passwords {

    private static final String SUPERUSER = "postgres";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, String> byUser;

    private Passwords(Map<String, String> byUser) {
        this.byUser = Map.copyOf(byUser);
    }

    /// What the environment gives, else what was kept, else new ones; all of them are kept.
    public static Passwords keptIn(Home home, Map<String, String> environment) {
        Map<String, String> kept = PrivateProperties.read(home.passwords());
        Map<String, String> byUser = new HashMap<>(kept);
        byUser.computeIfAbsent(SUPERUSER, user -> random());
        for (Role role : Role.values()) {
            String given = environment.getOrDefault(role.passwordVariable(), "");
            if (!given.isEmpty()) {
                byUser.put(role.user(), given);
            }
            byUser.computeIfAbsent(role.user(), user -> random());
        }
        if (!byUser.equals(kept)) {
            PrivateProperties.write(home.passwords(), byUser);
        }
        return new Passwords(byUser);
    }

    public String of(Role role) {
        return byUser.getOrDefault(role.user(), "");
    }

    /// The password of the embedded server's superuser.
    public String superuser() {
        return byUser.getOrDefault(SUPERUSER, "");
    }

    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
