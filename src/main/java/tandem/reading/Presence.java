package tandem.reading;

import tandem.meetings.Attendance;
import tandem.meetings.Status;

/// How one can be there, and whether it meets at all, as the field derives it from four facts.
///
/// @param inferred whether "online" was read from a link or number rather than said
record Presence(Attendance attendance, boolean inferred, Status status) {

    /// @param closed the place is closed for now (`TC`)
    /// @param saysOnline the row says online (`ONL`)
    /// @param online how one joins: a link, a number only, or nothing
    /// @param place how well the place is known
    static Presence of(boolean closed, boolean saysOnline, Reach online, Where place) {
        boolean remote = saysOnline || online != Reach.NOT;
        boolean inferred = remote && !saysOnline;
        Attendance fromAfar = online == Reach.PHONE_ONLY ? Attendance.PHONE : Attendance.ONLINE;
        if (remote) {
            boolean both = !closed && place == Where.EXACT;
            return new Presence(both ? Attendance.HYBRID : fromAfar, inferred, Status.ACTIVE);
        }
        return switch (place) {
            case EXACT -> new Presence(Attendance.IN_PERSON, false, closed ? Status.PAUSED : Status.ACTIVE);
            case APPROXIMATE -> new Presence(Attendance.UNKNOWN, false, Status.PAUSED);
            case NOT_SAID -> new Presence(Attendance.UNKNOWN, false, closed ? Status.PAUSED : Status.UNKNOWN);
        };
    }

    Presence meeting(Status other) {
        return new Presence(attendance, inferred, other);
    }

    /// How one joins from afar.
    enum Reach {
        LINK,
        PHONE_ONLY,
        NOT
    }

    /// How well the place is known.
    enum Where {
        EXACT,
        APPROXIMATE,
        NOT_SAID
    }
}
