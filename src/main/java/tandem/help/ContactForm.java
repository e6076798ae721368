package tandem.help;

import static java.util.Objects.requireNonNullElse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.Reach;

/// What stands in the form “ask us to reach you”, as typed. It can say what is wrong with it, field by field, and
/// become a request once nothing is.
///
/// @param key a number of this form's own, made when the page was: with it, a second tap is known for what it is
/// @param say `yes` where whoever picks up may be told who is calling
record ContactForm(String key, String name, String how, String reach, String time, String say, String words) {
    static final int LONGEST_NAME = 80;
    static final int LONGEST_TIME = 120;
    static final int LONGEST_WORDS = 500;

    ContactForm {
        key = requireNonNullElse(key, "").strip();
        name = requireNonNullElse(name, "").strip();
        how = requireNonNullElse(how, "text").strip();
        reach = requireNonNullElse(reach, "").strip();
        time = requireNonNullElse(time, "").strip();
        say = requireNonNullElse(say, "no").strip();
        words = requireNonNullElse(words, "").replace("\r\n", "\n").strip();
    }

    static ContactForm empty() {
        return new ContactForm(Ids.next().toString(), "", "text", "", "", "no", "");
    }

    /// Empty where it is none of the ways on offer.
    private Optional<ReachBy> by() {
        return switch (how) {
            case "text" -> Optional.of(ReachBy.TEXT);
            case "call" -> Optional.of(ReachBy.CALL);
            case "email" -> Optional.of(ReachBy.EMAIL);
            case "back" -> Optional.of(ReachBy.CALL_BACK);
            default -> Optional.empty();
        };
    }

    /// The field and the text that says what to mend there, in the order of the form; empty when all is well.
    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        if (name.length() > LONGEST_NAME) {
            wrong.put("name", "help.wrong.name");
        }
        by().ifPresentOrElse(
                        by -> wrongReach(by).ifPresent(text -> wrong.put("reach", text)),
                        () -> wrong.put("how", "help.wrong.how"));
        if (time.length() > LONGEST_TIME) {
            wrong.put("time", "help.wrong.time");
        }
        if (words.length() > LONGEST_WORDS) {
            wrong.put("words", "help.wrong.words");
        }
        return wrong;
    }

    private Optional<String> wrongReach(ReachBy by) {
        return switch (by) {
            case CALL_BACK -> Optional.empty();
            case EMAIL -> Reach.email(reach).isPresent() ? Optional.empty() : Optional.of("help.wrong.email");
            case TEXT, CALL -> Reach.phone(reach).isPresent() ? Optional.empty() : Optional.of("help.wrong.phone");
        };
    }

    ContactRequest request(Instant asked, @Nullable Instant promised, Language language) {
        var by = by().orElseThrow();
        return new ContactRequest(
                id(), asked, promised, language, name, by, normal(by), time, say.equals("yes"), words);
    }

    private String normal(ReachBy by) {
        return switch (by) {
            case CALL_BACK -> Reach.phone(reach).orElse("");
            case EMAIL -> Reach.email(reach).orElseThrow();
            case TEXT, CALL -> Reach.phone(reach).orElseThrow();
        };
    }

    /// From the form's number and what it holds: the same again is the same request, something else is another.
    private UUID id() {
        var all = String.join("\n", key, name, how, reach, time, say, words);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }
}
