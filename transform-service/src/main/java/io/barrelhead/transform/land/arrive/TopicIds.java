package io.barrelhead.transform.land.arrive;

/// The broker's id of the topic that records travel on: a topic that was made anew under its old name has another.
public interface TopicIds {

    /// As last asked.
    String current();

    /// Asks the broker again.
    ///
    /// @return whether the topic is still the one that `current` named
    boolean confirm();
}
