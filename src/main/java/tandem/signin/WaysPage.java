package tandem.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.ways.Passkey;
import tandem.ways.Ways;
import tandem.web.Page;
import tandem.web.Texts;

/// How somebody comes in, and where they are in.
///
/// @param onlyPasskey whether nothing else lets this person in
/// @param mayChange whether they have shown lately that it is they
/// @param told when a coordinator made a card that they have not read of; null where none did
/// @param said the text of what is wrong or must be known; null where all is well
/// @param passkeysAt the address where passkeys work, if it is not this one
record WaysPage(
        Page shell,
        Ways.Mine mine,
        List<Session> sessions,
        WaysForm form,
        boolean onlyPasskey,
        boolean mayChange,
        @Nullable Instant told,
        @Nullable String said,
        @Nullable String passkeysAt) {
    private static final int NEAR = 3;

    Texts texts() {
        return shell.texts();
    }

    /// “today, 6:40 pm”.
    String moment(Instant moment) {
        var visit = shell.visit();
        return texts().moment(moment, visit.now(), visit.readerZone());
    }

    String day(Instant moment) {
        return texts().date(moment.atZone(shell.visit().readerZone()).toLocalDate());
    }

    boolean here(UUID session) {
        return session.equals(shell.visit().reader().session());
    }

    static String end(Passkey key) {
        return "/me/passkeys/" + key.id() + "/end";
    }

    static String end(Session session) {
        return "/me/sessions/" + session.id() + "/end";
    }

    /// This one first, and few more.
    List<Session> near() {
        return ordered().limit(NEAR).toList();
    }

    List<Session> more() {
        return ordered().skip(NEAR).toList();
    }

    private Stream<Session> ordered() {
        return sessions.stream().sorted(Comparator.comparing(session -> !here(session.id())));
    }

    String device(String device) {
        return texts().of("signin.device." + device);
    }

    /// Where somebody who has joined goes from here.
    String onward() {
        return "/";
    }

    boolean wrong(String field) {
        return said != null && said.startsWith("signin.wrong." + field);
    }
}
