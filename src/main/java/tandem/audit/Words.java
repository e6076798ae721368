package tandem.audit;

import tandem.web.Texts;

/// The words of an entry's object.
public final class Words {
    private Words() {}

    /// What was looked at, or the role, the relation …; an id by its end; empty where there is nothing to say.
    public static String of(Texts texts, Entry entry) {
        var object = entry.object();
        return texts.find(key(object))
                .or(() -> texts.find("audit.object." + object))
                .orElseGet(() -> reference(object));
    }

    private static String key(String object) {
        int dot = object.indexOf('.');
        return dot < 0 ? "" : object.substring(0, dot) + ".look" + object.substring(dot);
    }

    private static String reference(String object) {
        return object.length() == 36 ? "…" + object.substring(30) : object;
    }
}
