package tandem.reach;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.shared.Ids;
import tandem.shared.Reach;
import tandem.web.Typed;

/// What stands in the form about somebody, as typed.
///
/// @param key the number they have, so that a second tap adds nobody twice
record MineForm(String key, String name, String how, String where, String never, String word) {
    static final int LONGEST_NAME = 60;
    static final int LONGEST = 160;

    MineForm {
        key = requireNonNullElse(key, "").strip();
        name = requireNonNullElse(name, "").strip();
        how = requireNonNullElse(how, "both").strip();
        where = requireNonNullElse(where, "").strip();
        never = requireNonNullElse(never, "").strip();
        word = requireNonNullElse(word, "").strip();
    }

    static MineForm empty() {
        return new MineForm(Ids.next().toString(), "", "both", "", "", "");
    }

    static MineForm of(Mine mine) {
        return new MineForm(
                mine.id().toString(), mine.name(), mine.how().code(), mine.where(), mine.never(), mine.word());
    }

    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong.put("name", "reach.wrong.name");
        }
        if (by() == How.OTHER && (where.isEmpty() || where.length() > LONGEST)) {
            wrong.put("where", "reach.wrong.where");
        }
        if (by() != How.OTHER && Reach.phone(where).isEmpty()) {
            wrong.put("where", "reach.wrong.phone");
        }
        if (never.length() > LONGEST) {
            wrong.put("never", "reach.wrong.long");
        }
        if (word.length() > LONGEST) {
            wrong.put("word", "reach.wrong.long");
        }
        return wrong;
    }

    Optional<UUID> id() {
        return Typed.id(key);
    }

    Mine mine(UUID id) {
        return new Mine(id, name, by(), where, never, word);
    }

    private How by() {
        return How.of(how).orElse(How.BOTH);
    }
}
