package tandem.feeds;

/// What became of a feed that was brought.
public sealed interface Brought {
    Counts counts();

    /// @param position in the stream `meetings`: a reader that has come this far shows the result
    record Applied(Counts counts, long position) implements Brought {}

    /// Nothing was changed: too much would vanish, and a person has to approve it.
    ///
    /// @param listed how many meetings the feed listed before
    record Waiting(Counts counts, int listed) implements Brought {}

    /// The server has nothing new.
    record NotModified() implements Brought {
        @Override
        public Counts counts() {
            return Counts.NONE;
        }
    }
}
