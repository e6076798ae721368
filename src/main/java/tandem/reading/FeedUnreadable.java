package tandem.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A feed that can't be read as a whole: broken, cut off, too large or something else altogether.
///
/// The message is a sentence for the operator; it quotes nothing of the feed. What is kept is the [#code()], which a
/// page says in its reader's language.
public final class FeedUnreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final Why why;
    private final String detail;

    public FeedUnreadable(Why why) {
        this(why, "");
    }

    /// @param detail the number or the name that stands in the sentence
    public FeedUnreadable(Why why, Object detail) {
        super(why.sentence.formatted(detail));
        this.why = why;
        this.detail = String.valueOf(detail);
    }

    /// `answered 503`, `empty`.
    public String code() {
        return (why.code() + " " + detail).strip();
    }

    public enum Why {
        EMPTY("The feed is empty."),
        WEB_PAGE("The feed is a web page, not a list of meetings."),
        NO_LIST("The feed is neither JSON nor CSV."),
        NO_TABLE("The feed has no columns called Name, Day and Time, so it is no table of meetings."),
        BROKEN("The feed is not valid JSON at byte %s."),
        CUT_OFF("The feed ends in the middle, at byte %s."),
        BROKE_OFF("The feed broke off at row %s."),
        TOO_DEEP("The feed is nested deeper than %s."),
        TOO_LARGE("The feed is larger than %s MB."),
        TOO_MANY("The feed has more than %s rows."),
        ROW_TOO_LONG("The feed has a row without end; a quotation mark may be missing."),
        DISK("The feed could not be read from the disk."),
        STOPPED("Fetching was interrupted."),
        NO_URL("That is not a URL."),
        NOT_HTTPS("A feed needs an https:// URL without a user name."),
        PORT("A feed must be on port 443."),
        ELSEWHERE("The server sends us elsewhere (%s); give the final URL."),
        ANSWERED("The server answered %s."),
        NOT_PUBLIC("The server could not be reached: its address is not on the public internet."),
        NO_NAME("The server could not be reached: its name is not known."),
        LATE("The server could not be reached: it took too long."),
        CERTIFICATE("The server could not be reached: its certificate does not hold."),
        NO_CONNECTION("The server could not be reached: the connection failed (%s).");

        private final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Why> of(String code) {
            return Arrays.stream(values())
                    .filter(why -> why.code().equals(code))
                    .findFirst();
        }
    }
}
