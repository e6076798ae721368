package tandem.reading;

/// A feed that can't be read as a whole: broken, cut off, too large or something else altogether.
///
/// The message is a sentence for the operator; it quotes nothing of the feed.
public final class FeedUnreadable extends Exception {
    private static final long serialVersionUID = 1;

    public FeedUnreadable(String message) {
        super(message);
    }
}
