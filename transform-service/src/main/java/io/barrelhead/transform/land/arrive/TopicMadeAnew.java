package io.barrelhead.transform.land.arrive;

/// The topic is not the one whose offsets were looked at; the same batch is to be landed again under its new id.
public final class TopicMadeAnew extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public TopicMadeAnew() {
        super("the topic of the records was made anew; its messages are counted from the start");
    }
}
