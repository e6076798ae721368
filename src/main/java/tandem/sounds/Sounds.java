package tandem.sounds;

import java.time.Duration;

/// Tells by what is in a file, never by its name, whether it is a recording, and keeps the sound of it alone.
public final class Sounds {
    public static final int LARGEST = 8 * 1024 * 1024;
    public static final Duration LONGEST = Duration.ofMinutes(15);

    private Sounds() {}

    public static Heard read(byte[] file) {
        if (file.length == 0) {
            return new Heard.Refused(Heard.Why.EMPTY);
        }
        if (file.length > LARGEST) {
            return new Heard.Refused(Heard.Why.TOO_LARGE);
        }
        try {
            var sound = sound(new Octets(file));
            return sound.seconds() > LONGEST.toSeconds() ? new Heard.Refused(Heard.Why.TOO_LONG) : sound;
        } catch (Unfit unfit) {
            return new Heard.Refused(unfit.why());
        }
    }

    private static Heard.Sound sound(Octets file) {
        if (file.is(0, "RIFF") && file.is(8, "WAVE")) {
            return Wav.read(file);
        }
        if (file.is(0, "OggS")) {
            return OggOpus.read(file);
        }
        if (file.is(4, "ftyp")) {
            return M4a.read(file);
        }
        return Mp3.read(file);
    }

    /// Part of a second is a second.
    static int seconds(long count, long perSecond) {
        if (perSecond <= 0 || count <= 0) {
            throw Unfit.broken();
        }
        return (int) Math.min(Integer.MAX_VALUE, (count + perSecond - 1) / perSecond);
    }
}
