package tandem.reading;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.meetings.Access;
import tandem.meetings.Attendance;
import tandem.meetings.Facts;
import tandem.meetings.Online;
import tandem.meetings.Precision;
import tandem.meetings.Status;
import tandem.meetings.Venue;
import tandem.places.Point;
import tandem.reading.Presence.Reach;
import tandem.reading.Presence.Where;

/// Facts out of a row of BMLT's semantic API (`GetSearchResults`), where all values are texts.
final class BmltRow {
    private static final String USUAL_FELLOWSHIP = "na";

    private final Draft draft;
    private final Lookups lookups;
    private final Formats formats;

    private BmltRow(Draft draft, Lookups lookups, Formats formats) {
        this.draft = draft;
        this.lookups = lookups;
        this.formats = formats;
    }

    static Facts read(Draft draft, Lookups lookups, Formats formats) throws Unusable {
        return new BmltRow(draft, lookups, formats).facts();
    }

    static String sourceId(Draft draft) {
        String id = draft.value("id_bigint") == null ? "" : draft.id("id_bigint");
        if (id.isEmpty()) {
            draft.repaired("id_bigint", Remark.NO_ID);
        }
        return id;
    }

    private Facts facts() throws Unusable {
        if (draft.value("published") != null && draft.id("published").equals("0")) {
            throw new Unusable("published", Remark.UNPUBLISHED);
        }
        Naming naming = Naming.of(draft, "meeting_name", "location_text", "location_municipality");
        Timing timing = BmltTiming.read(draft);
        Address address = address();
        Point at = Positions.read(draft, true, address.american());
        Online online = Joining.read(
                draft,
                "virtual_meeting_link",
                "virtual_meeting_additional_info",
                "phone_meeting_number",
                "phone_meeting_notes");
        BmltTypes types = BmltTypes.read(draft, lookups, formats);
        Presence presence = naming.with(presence(types, online, address, at));
        String notes = notes();
        Recurrence recurrence = Recurrence.of(draft, timing, naming.written(), "comments", notes);
        ZoneChoice zone = ZoneChoice.of(
                draft, lookups, "time_zone", new ZoneChoice.Clues(naming.written(), timing.start(), at, address));
        Attendance attendance = presence.attendance();
        boolean remote = attendance != Attendance.IN_PERSON && attendance != Attendance.UNKNOWN;
        Access access =
                Withheld.read(remote, address.street().isEmpty(), notes, online.notes(), draft.text("location_info"));
        return new Facts(
                naming.shown(draft, "meeting_name", presence, "location_text"),
                fellowship(),
                attendance,
                presence.inferred(),
                presence.status(),
                access,
                recurrence.schedule(zone.zone()),
                zone.source(),
                recurrence.prose(),
                recurrence.inferred(),
                venue(address, at),
                online,
                List.copyOf(types.codes()),
                types.others(),
                notes,
                "",
                "",
                "",
                "",
                "",
                "",
                null);
    }

    private Address address() {
        String city = draft.firstLine("location_municipality", "location_city_subsection", "location_neighborhood");
        return Address.pieces(
                draft.line("location_street"),
                city,
                draft.line("location_province"),
                draft.id("location_postal_code_1"),
                draft.line("location_nation"));
    }

    /// The venue type says it; where it is empty, the formats and links do.
    private Presence presence(BmltTypes types, Online online, Address address, @Nullable Point at) {
        boolean closed = types.has("place-closed");
        Reach reach = !online.url().isEmpty() ? Reach.LINK : !online.phone().isEmpty() ? Reach.PHONE_ONLY : Reach.NOT;
        Attendance afar = reach == Reach.PHONE_ONLY ? Attendance.PHONE : Attendance.ONLINE;
        return switch (draft.value("venue_type") == null ? "" : draft.id("venue_type")) {
            case "1" -> new Presence(Attendance.IN_PERSON, false, closed ? Status.PAUSED : Status.ACTIVE);
            case "2" -> new Presence(afar, false, Status.ACTIVE);
            case "3" -> new Presence(closed ? afar : Attendance.HYBRID, false, Status.ACTIVE);
            default -> derived(types, reach, address, at);
        };
    }

    private Presence derived(BmltTypes types, Reach reach, Address address, @Nullable Point at) {
        boolean hybrid = types.has("hybrid");
        boolean virtual = types.has("online") && !hybrid;
        boolean closed = types.has("place-closed");
        Where where = address.specific() || at != null && draft.value("location_text") != null
                ? Where.EXACT
                : at == null && address.line().isEmpty() ? Where.NOT_SAID : Where.APPROXIMATE;
        if (virtual) {
            return new Presence(reach == Reach.PHONE_ONLY ? Attendance.PHONE : Attendance.ONLINE, false, Status.ACTIVE);
        }
        Presence presence = Presence.of(closed, hybrid, reach, where);
        if (presence.inferred()) {
            draft.inferred("venue_type", Remark.FROM_AFAR);
        }
        return presence;
    }

    private String notes() {
        return Stream.of(draft.text("comments"), draft.text("train_lines"), draft.text("bus_lines"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private Venue venue(Address address, @Nullable Point at) {
        Precision precision =
                at == null ? Precision.NONE : address.specific() ? Precision.EXACT : Precision.APPROXIMATE;
        return new Venue(
                draft.line("location_text"),
                address.line(),
                address.street(),
                address.city(),
                address.state(),
                address.postalCode(),
                address.country(),
                regions(),
                draft.text("location_info"),
                at,
                precision);
    }

    private List<String> regions() {
        return Stream.of(
                        draft.line("location_province"),
                        draft.line("location_sub_province"),
                        draft.line("location_municipality"),
                        draft.line("location_city_subsection"),
                        draft.line("location_neighborhood"))
                .filter(region -> !region.isEmpty())
                .distinct()
                .toList();
    }

    private String fellowship() {
        String given = draft.settings().fellowship();
        String named = given.isEmpty() ? lookups.fellowship(draft.settings().name()) : given;
        return named.isEmpty() ? USUAL_FELLOWSHIP : named;
    }
}
