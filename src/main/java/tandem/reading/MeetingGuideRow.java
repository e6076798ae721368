package tandem.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.meetings.Access;
import tandem.meetings.Facts;
import tandem.meetings.Online;
import tandem.meetings.Precision;
import tandem.meetings.Venue;
import tandem.places.Point;
import tandem.reading.Presence.Where;

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
            draft.repaired("slug", id.isEmpty() ? Remark.NO_SLUG_NO_ID : Remark.NO_SLUG);
        } else if (slug.length() > 64) {
            draft.keptAsWritten("slug", Remark.LONG_SLUG.said(64));
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
        Where where = Attending.where(draft, address, at);
        Presence presence = naming.with(Attending.presence(draft, types, online, where));
        String notes = draft.text("notes");
        Access access = Attending.access(draft, presence, where, notes, online);
        Presence shown = access == Access.ADDRESS_WITHHELD && !naming.read().paused()
                ? Attending.withheld(types, presence)
                : presence;
        String name = naming.shown(draft, "name", shown, "group", "location");
        Recurrence recurrence = Recurrence.of(draft, timing, naming.written(), "notes", notes);
        ZoneChoice zone = ZoneChoice.of(
                draft, lookups, "timezone", new ZoneChoice.Clues(naming.written(), timing.start(), at, near(address)));
        return new Facts(
                name,
                fellowship,
                shown.attendance(),
                shown.inferred(),
                shown.status(),
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

    /// What the row itself speaks of, else what the operator said, else what the feed's name speaks of.
    private String fellowship() {
        String given = draft.settings().fellowship();
        return Stream.of(
                        named("entity"),
                        host("entity_website_url"),
                        host("entity_url"),
                        named("group"),
                        named("name"),
                        host("website"),
                        host("group_website"),
                        host("url"))
                .map(lookups::fellowship)
                .filter(code -> !code.isEmpty())
                .findFirst()
                .orElseGet(() ->
                        given.isEmpty() ? lookups.fellowship(draft.settings().name()) : given);
    }

    private String named(String field) {
        return draft.value(field) == null ? "" : draft.line(field);
    }

    private String host(String field) {
        String url = named(field);
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
            draft.repaired(used, Remark.NO_ADDRESS_LEFT_OUT);
        }
        return tidy;
    }
}
