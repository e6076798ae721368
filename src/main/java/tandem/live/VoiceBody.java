package tandem.live;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What one browser says to another so that voices get through. Not the session description that browsers make, which
/// can tell where somebody is, but the few fields of it that the other side needs to write one: there is no place in it
/// for an address but a relay's. Whatever is not exactly that is refused.
record VoiceBody(Kind kind, String text) {
    private static final String NUMBER = "[0-9a-f]{16}";
    private static final String ADDRESS = "(?:\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7})";
    private static final Pattern WORD = Pattern.compile("(on|off|hear|left|full) " + NUMBER);
    private static final Pattern WAY = Pattern.compile("(offer|answer) " + NUMBER
            + "\nufrag [a-zA-Z0-9+/]{4,32}"
            + "\npwd [a-zA-Z0-9+/]{22,64}"
            + "\nprint (?:[0-9A-F]{2}:){31}[0-9A-F]{2}"
            + "\nmid [a-zA-Z0-9]{1,8}"
            + "\nopus \\d{2,3}"
            + "(?:\nssrc \\d{1,10})?"
            + "(?:\nrelay \\d{1,10} " + ADDRESS + " \\d{1,5}){1,6}");

    /// What can be said.
    enum Kind {
        /// To all: my voice is on.
        ON,
        /// To all: it is off.
        OFF,
        /// To whoever speaks: I want to hear you.
        HEAR,
        /// To whoever speaks: I do not hear any more.
        LEFT,
        /// To whoever wants to hear: no more can.
        FULL,
        /// To whoever wants to hear: how my voice comes. It goes one way.
        OFFER,
        /// To whoever offered it: how I take it.
        ANSWER
    }

    static Optional<VoiceBody> read(String body) {
        var word = WORD.matcher(body);
        var way = WAY.matcher(body);
        var found = word.matches() ? word : way.matches() ? way : null;
        return found == null
                ? Optional.empty()
                : Optional.of(new VoiceBody(Kind.valueOf(found.group(1).toUpperCase(Locale.ROOT)), body));
    }

    /// Only what kind it is.
    @Override
    public String toString() {
        return kind.toString();
    }
}
