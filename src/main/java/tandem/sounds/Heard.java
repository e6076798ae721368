package tandem.sounds;

/// What became of a file that somebody sent.
public sealed interface Heard {
    /// The recording as we keep it: the sound, and nothing that tells where, when, by whom or with what it was made.
    ///
    /// @param seconds how long it is, at least one
    record Sound(Format format, int seconds, byte[] bytes) implements Heard {
        /// Nothing of it.
        @Override
        public String toString() {
            return "Sound";
        }
    }

    record Refused(Why why) implements Heard {}

    /// Why a file is not taken.
    enum Why {
        EMPTY,
        TOO_LARGE,
        TOO_LONG,
        /// No recording of a kind that we read.
        UNKNOWN,
        /// It says that it is one, and is not whole.
        BROKEN,
        /// There is more in it than one voice: a picture, a second track.
        MORE
    }
}
