package tandem.people;

import java.util.Locale;

/// By what right one person sees what another has opened to such a relation. It counts only while its holder has the
/// role that goes with it.
public enum RelationKind {
    /// Says hello to a newcomer.
    GREETER,
    MENTOR,
    /// Leads a circle in which the other is.
    LEADER,
    /// The coordinator who sees to it that nobody is dropped.
    CASELOAD,
    /// Break-glass: for an hour, with a reason, and the other is told.
    GLASS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RelationKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
