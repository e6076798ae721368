package tandem.operate.prove;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import tandem.shared.Ids;

/// What people send while [KillsProof] kills the site, each in a form with a key of its own.
///
/// @param column where the words are found again, one row for each
/// @param path where the form goes
/// @param fields of the form, of its words and its key
record KillsWriting(String column, String path, BiFunction<String, UUID, Map<String, String>> fields) {
    /// Reports are told apart by who made them: their form has no words.
    static final String REPORTS = "safety.report.label";

    /// The page with what was made is the answer; elsewhere it is another page.
    private static final String INVITATIONS = "joining.invitation.note";

    /// Whoever is led there is asked something once more, and has made nothing.
    private static final String STEP_OF_JOINING = "/join/";

    /// Opening the form took this long; what comes faster is made by a program.
    private static final long FILLED_IN = 60_000;

    boolean send(Guest who, String words, UUID key) throws IOException, InterruptedException {
        var answer = who.post(path, fields.apply(words, key));
        boolean again = answer.headers().firstValue("Location").orElse("").startsWith(STEP_OF_JOINING);
        return !again && answer.statusCode() == (column.equals(INVITATIONS) ? 200 : 303);
    }

    static UUID key() {
        return Ids.at(System.currentTimeMillis() - FILLED_IN);
    }

    /// What a coordinator writes, about somebody in their care.
    static List<KillsWriting> coordinator(String person) {
        return List.of(
                new KillsWriting(
                        "bridge.encounter.line",
                        "/desk/" + person + "/encounters",
                        (words, key) ->
                                Map.of("key", key.toString(), "result", "reached", "line", words, "next", "taper")),
                new KillsWriting(
                        INVITATIONS,
                        "/invitations",
                        (words, key) -> Map.of("key", key.toString(), "role", "member", "note", words, "days", "14")));
    }

    /// What either of a greeting writes to the other, and tells the team about the other.
    static List<KillsWriting> greeting(String greeting) {
        return List.of(
                new KillsWriting(
                        "greeting.word.words",
                        "/greetings/" + greeting + "/words",
                        (words, key) -> Map.of("key", key.toString(), "words", words)),
                new KillsWriting(
                        REPORTS,
                        "/reports",
                        (words, key) ->
                                Map.of("key", key.toString(), "place", "greeting", "id", greeting, "kind", "other")));
    }

    /// What comes from outside: somebody asks to be called, somebody joins.
    ///
    /// @param terms the version of what is read before joining
    static List<KillsWriting> outside(String terms) {
        return List.of(
                new KillsWriting(
                        "help.contact_request.words",
                        "/help/requests",
                        (words, key) -> Map.of("key", key.toString(), "how", "back", "words", words)),
                new KillsWriting(
                        "people.person.name",
                        "/join",
                        (words, key) -> Map.of(
                                "key",
                                key.toString(),
                                "terms",
                                terms,
                                "adult",
                                "yes",
                                "agree",
                                "yes",
                                "name",
                                words,
                                "language",
                                "en",
                                "phone",
                                "short")));
    }
}
