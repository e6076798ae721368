package tandem.reading;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.meetings.Access;
import tandem.meetings.Attendance;
import tandem.meetings.Online;
import tandem.meetings.Status;
import tandem.places.Point;
import tandem.reading.Presence.Reach;
import tandem.reading.Presence.Where;

/// How one attends a meeting of Meeting Guide, from its types, its links and its address.
final class Attending {
    private Attending() {}

    static Presence presence(Draft draft, TypeCodes types, Online online, Where where) {
        boolean saysOnline = types.has("online") || types.has("hybrid") || types.has("phone");
        Reach reach = !online.url().isEmpty()
                ? Reach.LINK
                : !online.phone().isEmpty() || types.has("phone") && !types.has("online")
                        ? Reach.PHONE_ONLY
                        : Reach.NOT;
        Presence presence = Presence.of(types.has("place-closed"), saysOnline, reach, where);
        if (presence.inferred()) {
            draft.inferred(reach == Reach.LINK ? "conference_url" : "conference_phone", Remark.FROM_AFAR);
        }
        return presence.attendance() == Attendance.UNKNOWN && !types.has("place-closed")
                ? declared(draft, presence)
                : presence;
    }

    /// What the row says in so many words, where nothing else tells.
    private static Presence declared(Draft draft, Presence presence) {
        return switch (draft.line("attendance_option").toLowerCase(Locale.ROOT)) {
            case "in_person" -> new Presence(Attendance.IN_PERSON, false, Status.ACTIVE);
            case "online" -> new Presence(Attendance.ONLINE, false, Status.ACTIVE);
            case "hybrid" -> new Presence(Attendance.HYBRID, false, Status.ACTIVE);
            case "inactive" -> presence.meeting(Status.PAUSED);
            default -> presence;
        };
    }

    /// A place that is told on request is a place.
    static Presence withheld(TypeCodes types, Presence presence) {
        boolean known = presence.status() == Status.ACTIVE || types.has("place-closed");
        return known ? presence : new Presence(Attendance.IN_PERSON, true, Status.ACTIVE);
    }

    static Access access(Draft draft, Presence presence, Where where, String notes, Online online) {
        Attendance attendance = presence.attendance();
        boolean remote =
                attendance == Attendance.ONLINE || attendance == Attendance.HYBRID || attendance == Attendance.PHONE;
        return Withheld.read(
                remote,
                where != Where.EXACT && attendance != Attendance.ONLINE && attendance != Attendance.PHONE,
                notes,
                online.notes(),
                online.phoneNotes(),
                draft.text("location_notes"),
                draft.text("group_notes"),
                draft.line("location"));
    }

    static Where where(Draft draft, Address address, @Nullable Point at) {
        String said = draft.line("approximate").toLowerCase(Locale.ROOT);
        boolean approximate = said.equals("yes") || said.equals("true") || said.equals("1");
        boolean exact = said.equals("no") || said.equals("false") || said.equals("0");
        if (approximate) {
            return Where.APPROXIMATE;
        }
        if (address.specific() || exact && !address.line().isEmpty()) {
            return Where.EXACT;
        }
        if (at != null && draft.value("location") != null && address.line().isEmpty()) {
            return Where.EXACT;
        }
        return address.line().isEmpty() && at == null ? Where.NOT_SAID : Where.APPROXIMATE;
    }
}
