package tandem.reading;

import java.util.List;
import java.util.Locale;
import tandem.meetings.Access;

/// What a row says one has to ask for before coming.
final class Withheld {
    private static final List<String> PASSWORD = List.of(
            "for password",
            "for the password",
            "for passcode",
            "for the passcode",
            "for pw",
            "for id and password",
            "for id & password",
            "for meeting id",
            "for the meeting id",
            "for zoom info",
            "for zoom link",
            "for the zoom",
            "for zoom id",
            "for the link",
            "for link",
            "for login",
            "for log in",
            "for access info",
            "for access code",
            "password on request",
            "password upon request",
            "password available",
            "passcode on request",
            "passcode upon request",
            "request password",
            "request the password",
            "request passcode",
            "to get the password",
            "to receive the password",
            "for join info",
            "para la contraseña",
            "solicitar contraseña",
            "pedir la contraseña",
            "pida la contraseña",
            "para el enlace",
            "para la clave");
    private static final List<String> ADDRESS = List.of(
            "for location",
            "for the location",
            "for address",
            "for the address",
            "for directions",
            "address withheld",
            "location withheld",
            "address on request",
            "address upon request",
            "location on request",
            "location upon request",
            "address provided",
            "location provided",
            "address not listed",
            "location not listed",
            "undisclosed location",
            "confidential location",
            "location is confidential",
            "address is confidential",
            "location is private",
            "address is private",
            "location disclosed",
            "address disclosed",
            "para la dirección",
            "dirección reservada",
            "dirección privada",
            "pida la dirección",
            "para la ubicación");

    private Withheld() {}

    static Access read(boolean online, boolean inPerson, String... texts) {
        for (String text : texts) {
            if (text.length() < 8) {
                continue;
            }
            String lower = text.toLowerCase(Locale.ROOT);
            if (inPerson && says(lower, ADDRESS)) {
                return Access.ADDRESS_WITHHELD;
            }
            if (online && says(lower, PASSWORD)) {
                return Access.PASSWORD_ON_REQUEST;
            }
        }
        return Access.OPEN;
    }

    private static boolean says(String lower, List<String> phrases) {
        for (String phrase : phrases) {
            int at = lower.indexOf(phrase);
            if (at >= 0 && isWhole(lower, at + phrase.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWhole(String lower, int end) {
        return end >= lower.length()
                || !Character.isLetter(lower.charAt(end))
                || lower.startsWith("s", end)
                || lower.startsWith("rmation", end)
                || lower.startsWith("ormation", end);
    }
}
