package tandem.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.directory.Access;
import tandem.directory.Attendance;
import tandem.directory.Facts;
import tandem.directory.Online;
import tandem.directory.Precision;
import tandem.directory.Status;
import tandem.directory.Venue;
import tandem.feeds.Presence.Reach;
import tandem.feeds.Presence.Where;
import tandem.places.Point;

/// Facts out of a row in the words of Meeting Guide.
final class MeetingGuideRow {
    private final Draft draft;
    private final Lookups lookups;

    private MeetingGuideRow(Draft draft, Lookups lookups) {
        this.draft = draft;
        this.lookups = lookups;
    }

    static Facts read(Draft draft, Lookups lookups) throws Unusable {
        return new MeetingGuideRow(draft, lookups).facts();
    }

    /// The slug, as the format has it; else an id.
    static String sourceId(Draft draft) {
        String slug = draft.value("slug") == null ? "" : draft.id("slug");
        String id = slug.isEmpty() && draft.value("id") != null ? draft.id("id") : slug;
        if (slug.isEmpty()) {
            draft.repaired(
                    "slug", id.isEmpty() ? "no slug, so told apart by its facts" : "no slug, so named by its id");
        } else if (slug.length() > 64) {
            draft.keptAsWritten("slug", "longer than 64 characters");
        }
        return id;
    }

    private Facts facts() throws Unusable {
        Naming naming = Naming.of(draft, "name", "group", "location");
        Timing timing = Timing.of(draft);
        Address address = Address.of(draft);
        Point at = Positions.read(draft, false, address.american());
        Online online = Joining.read(
                draft, "conference_url", "conference_url_notes", "conference_phone", "conference_phone_notes");
        String fellowship = fellowship();
        TypeCodes types = TypeCodes.of(draft, lookups, fellowship);
        Where where = where(address, at);
        Presence presence = naming.with(presence(types, online, where));
        String notes = draft.text("notes");
        Access access = access(presence, where, notes, online);
        Presence final_ = access == Access.ADDRESS_WITHHELD
                        && presence.status() != Status.ACTIVE
                        && !naming.read().paused()
                        && !types.has("place-closed")
                ? new Presence(Attendance.IN_PERSON, true, Status.ACTIVE)
                : presence;
        String name = naming.shown(draft, "name", final_, "group", "location");
        Recurrence recurrence = Recurrence.of(draft, timing, naming.written(), "notes", notes);
        ZoneChoice zone = ZoneChoice.of(
                draft, lookups, "timezone", new ZoneChoice.Clues(naming.written(), timing.start(), at, near(address)));
        return new Facts(
                name,
                fellowship,
                final_.attendance(),
                final_.inferred(),
                final_.status(),
                access,
                recurrence.schedule(zone.zone()),
                zone.source(),
                recurrence.prose(),
                recurrence.inferred(),
                venue(address, at, where),
                online,
                types.codes(),
                types.others(),
                notes,
                draft.line("group"),
                draft.text("group_notes"),
                website(),
                draft.line("entity"),
                address("entity_website_url", "entity_url"),
                draft.line("entity_phone"),
                Moment.read(draft, draft.has("updatedAt") ? "updatedAt" : "updated"));
    }

    private Presence presence(TypeCodes types, Online online, Where where) {
        boolean saysOnline = types.has("online") || types.has("hybrid") || types.has("phone");
        Reach reach = !online.url().isEmpty()
                ? Reach.LINK
                : !online.phone().isEmpty() || types.has("phone") && !types.has("online")
                        ? Reach.PHONE_ONLY
                        : Reach.NOT;
        Presence presence = Presence.of(types.has("place-closed"), saysOnline, reach, where);
        if (presence.inferred()) {
            draft.inferred(
                    reach == Reach.LINK ? "conference_url" : "conference_phone", "one can join from afar, so online");
        }
        return presence.attendance() == Attendance.UNKNOWN && !types.has("place-closed")
                ? declared(presence)
                : presence;
    }

    /// What the row says in so many words, where nothing else tells.
    private Presence declared(Presence presence) {
        return switch (draft.line("attendance_option").toLowerCase(Locale.ROOT)) {
            case "in_person" -> new Presence(Attendance.IN_PERSON, false, Status.ACTIVE);
            case "online" -> new Presence(Attendance.ONLINE, false, Status.ACTIVE);
            case "hybrid" -> new Presence(Attendance.HYBRID, false, Status.ACTIVE);
            case "inactive" -> presence.meeting(Status.PAUSED);
            default -> presence;
        };
    }

    private Access access(Presence presence, Where where, String notes, Online online) {
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

    private Where where(Address address, @Nullable Point at) {
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

    private Venue venue(Address address, @Nullable Point at, Where where) {
        Precision precision =
                at == null ? Precision.NONE : where == Where.EXACT ? Precision.EXACT : Precision.APPROXIMATE;
        return new Venue(
                draft.line("location"),
                address.line(),
                address.street(),
                address.city(),
                address.state(),
                address.postalCode(),
                address.country(),
                regions(),
                draft.text("location_notes"),
                at,
                precision);
    }

    private List<String> regions() {
        List<String> regions = new ArrayList<>(draft.list("regions", '>'));
        if (regions.isEmpty()) {
            regions.addAll(draft.list("region", '>'));
            Stream.of(draft.line("sub_region"), draft.line("sub_sub_region"))
                    .filter(region -> !region.isEmpty())
                    .forEach(regions::add);
        }
        return regions;
    }

    /// Whoever publishes the list stands in for a row without an address.
    private Address near(Address address) {
        return address.line().isEmpty() ? Address.parsed(draft.line("entity_location")) : address;
    }

    private String fellowship() {
        String given = draft.settings().fellowship();
        if (!given.isEmpty()) {
            return given;
        }
        return Stream.of(
                        draft.line("entity"),
                        host("entity_url"),
                        host("url"),
                        draft.settings().name())
                .map(lookups::fellowship)
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String host(String field) {
        String url = draft.value(field) == null ? "" : draft.line(field);
        int start = url.indexOf("://") + 3;
        int end = url.indexOf('/', start);
        return start < 3 ? "" : url.substring(0, end < 0 ? url.length() : end);
    }

    private String website() {
        String website = address("website", "group_website");
        return website.isEmpty() ? address("url", "edit_url_public") : website;
    }

    private String address(String field, String other) {
        String used = draft.value(field) == null ? other : field;
        String written = draft.value(used) == null ? "" : draft.line(used);
        String tidy = written.isEmpty() ? "" : Links.tidy(written);
        if (tidy.isEmpty() && !written.isEmpty()) {
            draft.repaired(used, "not an address of the web, so left out");
        }
        return tidy;
    }
}
