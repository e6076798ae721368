package tandem.audit;

import tandem.web.Texts;

/// The words of an entry's object.
public final class Words {
    private Words() {}

    /// What was looked at, or the role, the relation …; an id by its end; empty where there is nothing to say.
    /// Spoken to whoever it was about.
    public static String of(Texts texts, Entry entry) {
        return of(texts, entry.object());
    }

    /// The same for everybody else.
    static String ofSomebody(Texts texts, Entry entry) {
        return texts.find(key(entry.object(), ".looked")).orElseGet(() -> of(texts, entry));
    }

    /// The same of an object alone.
    public static String of(Texts texts, String object) {
        return texts.find(key(object, ".look"))
                .or(() -> texts.find("audit.object." + object))
                .orElseGet(() -> reference(object));
    }

    private static String key(String object, String kind) {
        int dot = object.indexOf('.');
        return dot < 0 ? "" : object.substring(0, dot) + kind + object.substring(dot);
    }

    private static String reference(String object) {
        return object.length() == 36 ? "…" + object.substring(30) : object;
    }
}
