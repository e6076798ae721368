package tandem.mentors;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tandem.shared.Contacts;
import tandem.web.Typed;

/// What a mentor typed: `name`, `capacity`, `own` their own words; under each kind what is ticked; `to-<kind>` who may
/// read it.
record ProfileForm(MultiValueMap<String, String> typed) {
    static final int LONGEST_NAME = 40;
    static final int LONGEST = 600;
    static final int MOST = 12;

    static ProfileForm of(Profile profile) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("name", profile.name());
        typed.add("capacity", String.valueOf(profile.capacity()));
        profile.items().forEach((kind, said) -> {
            typed.add("to-" + kind.code(), said.audience().code());
            said.codes().forEach(code -> typed.add(kind.code(), code));
        });
        typed.add("own", profile.words(Audience.ME));
        return new ProfileForm(typed);
    }

    static ProfileForm empty(String name) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("name", name);
        typed.add("capacity", "1");
        return new ProfileForm(typed);
    }

    String text(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }

    boolean ticked(Kind kind, String code) {
        return codes(kind).contains(code);
    }

    int count(Kind kind) {
        return kind == Kind.WORDS
                ? (text("own").isEmpty() ? 0 : 1)
                : codes(kind).size();
    }

    Audience audience(Kind kind) {
        return Audience.read(text("to-" + kind.code())).orElse(Audience.MEMBERS);
    }

    private List<String> codes(Kind kind) {
        return typed.getOrDefault(kind.code(), List.of());
    }

    /// The field and the text that says what to mend there; empty when all is well.
    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        var name = text("name");
        if (name.isEmpty() || name.length() > LONGEST_NAME || Contacts.typed(name)) {
            wrong.put("name", "mentors.wrong.name");
        }
        if (Typed.number(text("capacity"), 1, MOST).isEmpty()) {
            wrong.put("capacity", "mentors.wrong.capacity");
        }
        if (text("own").length() > LONGEST) {
            wrong.put("own", "mentors.wrong.long");
        } else if (Contacts.typed(text("own"))) {
            wrong.put("own", "mentors.wrong.number");
        }
        return wrong;
    }

    /// Once nothing is wrong with it.
    Profiles.Written written(Choices choices) {
        var items = new EnumMap<Kind, Profile.Said>(Kind.class);
        Kind.CHOSEN.forEach(kind ->
                items.put(kind, new Profile.Said(choices.known(kind, codes(kind)), "", audience(kind))));
        items.put(Kind.WORDS, new Profile.Said(List.of(), text("own"), audience(Kind.WORDS)));
        return new Profiles.Written(
                text("name"), Typed.number(text("capacity"), 1, MOST).orElseThrow(), items);
    }
}
