package tandem.bridge;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.channels.Channel;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;

/// What is to be done with several at once, as typed.
///
/// @param act `hand`, `snooze`, `result` or `letters`
/// @param person whom; each with the number that what is made will have, made from the form's own
/// @param to to whom they are handed over
/// @param days for how many days it is put off
/// @param line for the colleague
/// @param same what came of it with all of them, `said` in a line
/// @param english the letter for those who read English, `spanish` for those who read Spanish
record BulkForm(
        String key,
        @Nullable List<String> person,
        String act,
        String to,
        String line,
        String days,
        String reason,
        String same,
        String way,
        String said,
        String english,
        String spanish) {
    private static final int LONGEST_LETTER = 1500;

    /// For how long a contact can be put off.
    static final List<Integer> DAYS = List.of(1, 2, 3, 7, 14);

    BulkForm {
        key = requireNonNullElse(key, "").strip();
        person = List.copyOf(requireNonNullElse(person, List.of()));
        act = requireNonNullElse(act, "").strip();
        to = requireNonNullElse(to, "").strip();
        line = requireNonNullElse(line, "").strip();
        days = requireNonNullElse(days, "1").strip();
        reason = requireNonNullElse(reason, "").strip();
        same = requireNonNullElse(same, "").strip();
        way = requireNonNullElse(way, "").strip();
        said = requireNonNullElse(said, "").strip();
        english = requireNonNullElse(english, "").replace("\r\n", "\n").strip();
        spanish = requireNonNullElse(spanish, "").replace("\r\n", "\n").strip();
    }

    static BulkForm empty() {
        return new BulkForm(Ids.next().toString(), List.of(), "", "", "", "1", "", "", "", "", "", "");
    }

    /// Nothing of what was typed.
    @Override
    public String toString() {
        return "BulkForm " + act;
    }

    List<PersonId> people() {
        return requireNonNullElse(person, List.<String>of()).stream()
                .flatMap(each -> RecordForm.id(each).stream())
                .distinct()
                .map(PersonId::new)
                .toList();
    }

    boolean picked(PersonId one) {
        return people().contains(one);
    }

    /// The number of what is made for one of them: the same form again makes the same.
    UUID id(PersonId one) {
        return UUID.nameUUIDFromBytes((key + one).getBytes(StandardCharsets.UTF_8));
    }

    Optional<PersonId> taker() {
        return RecordForm.id(to).map(PersonId::new);
    }

    Optional<Integer> later() {
        return DAYS.stream().filter(each -> each.toString().equals(days)).findFirst();
    }

    Optional<Result> what() {
        return Result.read(same);
    }

    Channel by() {
        return Channel.read(way).orElse(Channel.CALL);
    }

    /// The letter in somebody's language; empty where none was written in it.
    String letter(Language language) {
        return language == Language.ES ? spanish : english;
    }

    /// The field and the text that says what to mend there; empty when all is well.
    ///
    /// @param colleagues those who can take somebody
    Map<String, String> wrong(List<PersonId> colleagues) {
        var wrong = new LinkedHashMap<String, String>();
        if (people().isEmpty()) {
            wrong.put("person", "bridge.wrong.nobody");
        }
        switch (act) {
            case "hand" -> {
                if (taker().filter(colleagues::contains).isEmpty()) {
                    wrong.put("to", "bridge.wrong.to");
                }
                length("line", line, wrong);
            }
            case "snooze" -> {
                if (later().isEmpty()) {
                    wrong.put("days", "bridge.wrong.days");
                }
                if (reason.isEmpty()) {
                    wrong.put("reason", "bridge.wrong.reason");
                }
                length("reason", reason, wrong);
            }
            case "result" -> {
                if (what().isEmpty()) {
                    wrong.put("same", "bridge.wrong.result");
                }
                length("said", said, wrong);
            }
            case "letters" -> {
                if (english.isEmpty() && spanish.isEmpty()
                        || Math.max(english.length(), spanish.length()) > LONGEST_LETTER) {
                    wrong.put("english", "bridge.wrong.letter");
                }
            }
            default -> wrong.put("person", "bridge.wrong.act");
        }
        return wrong;
    }

    private static void length(String field, String text, Map<String, String> wrong) {
        if (text.length() > RecordForm.LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            wrong.put(field, "bridge.wrong.line");
        }
    }
}
