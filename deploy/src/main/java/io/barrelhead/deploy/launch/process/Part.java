package io.barrelhead.deploy.launch.process;

import io.barrelhead.deploy.launch.settings.Port;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One process of the system: what it needs, how it starts, when it is ready, how it ends.
public interface Part {

    String name();

    /// The ports it listens on.
    List<Port> ports();

    /// What takes a while in `prepare`, if anything does: a person would wonder.
    default Optional<String> preparation() {
        return Optional.empty();
    }

    /// Makes what it needs on the disk. Called before every start; a repeat changes nothing.
    default void prepare() {}

    /// How it is started.
    Launch launch();

    /// Whether it does its work by now.
    boolean ready();

    /// Called once it is ready, before anything that needs it starts; also when it ran already.
    default void complete() {}

    /// The signal that ends it in good order.
    default Signal farewell() {
        return Signal.TERM;
    }

    /// How long it may take to end.
    default Duration patience() {
        return Duration.ofSeconds(30);
    }
}
