package tandem.circles;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.joining.Names;
import tandem.web.Typed;

/// What is said of a circle, as typed.
///
/// @param link where it meets online from now on; empty where that stays as it is
/// @param unlinked set where it has no link any more
record SettingsForm(
        String name,
        String about,
        String place,
        String link,
        @Nullable String unlinked,
        String spoken,
        String size) {
    SettingsForm {
        name = Names.tidy(requireNonNullElse(name, ""));
        about = requireNonNullElse(about, "").strip();
        place = requireNonNullElse(place, "").strip();
        link = requireNonNullElse(link, "").strip();
        spoken = requireNonNullElse(spoken, "").strip();
        size = requireNonNullElse(size, "").strip();
    }

    static SettingsForm of(Circle circle, int size) {
        return new SettingsForm(
                circle.name(),
                circle.about(),
                circle.place(),
                "",
                null,
                circle.spoken().code(),
                Integer.toString(size));
    }

    boolean takesLinkAway() {
        return unlinked != null;
    }

    int places() {
        return Typed.number(size, NewCircleForm.LEAST, NewCircleForm.MOST).orElseThrow();
    }

    /// The field and the text that says what to mend there; empty when all is well.
    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        NewCircleForm.mendSaid(wrong, name, about, place, link);
        NewCircleForm.mendSize(wrong, size);
        return wrong;
    }
}
