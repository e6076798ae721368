package tandem.sounds;

import java.util.Locale;

/// The kinds of recordings that we read far enough to know what is in them.
public enum Format {
    WAV("audio/wav"),
    MP3("audio/mpeg"),
    /// Opus in Ogg.
    OPUS("audio/ogg"),
    /// AAC in MP4, as telephones record it.
    M4A("audio/mp4");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    /// As the database writes it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Format of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// As `Content-Type` says it.
    public String type() {
        return type;
    }
}
