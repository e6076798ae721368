package tandem.direct;

import java.util.Locale;
import tandem.people.RelationKind;

/// What lets two people write to each other. It counts while it lasts.
public enum TalkKind {
    MENTOR,
    /// Somebody leads a circle in which the other is.
    LEADER,
    /// A coordinator, and somebody whom they look after.
    STAFF,
    /// Two of one circle who both asked for it.
    FELLOWS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TalkKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Ways to be reached outside pass at once from those who were trained or are staff, as in circles.
    boolean vouched() {
        return this == LEADER || this == STAFF;
    }

    static boolean writes(RelationKind kind) {
        return kind == RelationKind.MENTOR || kind == RelationKind.CASELOAD;
    }

    static TalkKind by(RelationKind kind) {
        return kind == RelationKind.MENTOR ? MENTOR : STAFF;
    }
}
