package tandem.together;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.fits.Planned;
import tandem.meetings.Meeting;
import tandem.shared.Contacts;
import tandem.shared.Ids;
import tandem.web.Typed;

/// What stands in the form that asks for company, as typed.
///
/// @param key the number it will have
/// @param day second of the epoch at which the meeting begins
record AskForm(String key, String meeting, String day, String spot, String before, String sign) {
    static final int LONGEST_SIGN = 80;
    static final List<String> BEFORES = List.of("5", "10", "15", "30");

    AskForm {
        key = requireNonNullElse(key, "").strip();
        meeting = requireNonNullElse(meeting, "").strip();
        day = requireNonNullElse(day, "").strip();
        spot = requireNonNullElse(spot, "").strip();
        before = requireNonNullElse(before, "").strip();
        sign = requireNonNullElse(sign, "").strip();
    }

    static AskForm about(String meeting, String day) {
        return new AskForm(Ids.next().toString(), meeting, day, "", "10", "");
    }

    /// The field and the text that says what to mend there; empty when all is well.
    ///
    /// @param planned the evening that was chosen, where it is one
    Map<String, String> wrong(Meeting there, Optional<Planned> planned) {
        var wrong = new LinkedHashMap<String, String>();
        if (planned.isEmpty()) {
            wrong.put("day", "together.wrong.day");
        }
        if (Spot.of(spot).filter(Spot.at(there.facts().attendance())::contains).isEmpty()) {
            wrong.put("spot", "together.wrong.spot");
        }
        if (!BEFORES.contains(before)) {
            wrong.put("before", "together.wrong.before");
        }
        wrongSign(sign).ifPresent(text -> wrong.put("sign", text));
        return wrong;
    }

    /// A sign holds no number and no way to be reached: so it holds no address of anybody's home.
    static Optional<String> wrongSign(String sign) {
        if (sign.length() > LONGEST_SIGN) {
            return Optional.of("together.wrong.long");
        }
        boolean tells = Contacts.typed(sign) || sign.chars().anyMatch(Character::isDigit);
        return tells ? Optional.of("together.wrong.sign") : Optional.empty();
    }

    Optional<UUID> id() {
        return Typed.id(key);
    }

    /// What was typed, once nothing is wrong with it.
    Together.Wish wish(Planned planned) {
        return new Together.Wish(
                id().orElseThrow(), planned, Spot.of(spot).orElseThrow(), Integer.parseInt(before), sign);
    }
}
