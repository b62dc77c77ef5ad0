package io.barrelhead.transform.land;

/// The topic is not the one whose offsets were looked at; the same batch is to be landed again under its new id.
final class TopicMadeAnew extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    TopicMadeAnew() {
        super("the topic of the records was made anew; its messages are counted from the start");
    }
}
