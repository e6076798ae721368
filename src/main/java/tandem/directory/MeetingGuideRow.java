package tandem.directory;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tandem.meetings.Facts;
import tandem.meetings.Meeting;
import tandem.meetings.Precision;
import tandem.meetings.Status;
import tandem.meetings.Venue;
import tandem.places.Point;
import tandem.schedules.Rule;
import tandem.schedules.Schedule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One meeting in the words of Meeting Guide: what the feed wrote comes back as it wrote it wherever the format allows;
/// what was repaired comes repaired; what only another feed knows is filled in.
final class MeetingGuideRow {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter UPDATED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Pattern HOUR_AND_MINUTE = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final int USUAL_MINUTES = 60;
    private static final String ACTIVE_ELSEWHERE = "ONL";
    private static final String CLOSED = "TC";

    /// Fields that facts do not hold, or not as written.
    private static final List<String> AS_WRITTEN = List.of(
            "name",
            "notes",
            "location",
            "location_notes",
            "group",
            "group_notes",
            "conference_url",
            "conference_url_notes",
            "conference_phone",
            "conference_phone_notes",
            "venmo",
            "square",
            "paypal",
            "homegroup_online",
            "url",
            "edit_url",
            "feedback_url",
            "feedback_emails",
            "entity",
            "entity_email",
            "entity_location",
            "entity_logo",
            "entity_phone",
            "entity_url",
            "entity_website_url",
            "formatted_address",
            "address",
            "city",
            "state",
            "postal_code",
            "country",
            "region",
            "sub_region",
            "regions",
            "contact_1_name",
            "contact_1_email",
            "contact_1_phone",
            "contact_2_name",
            "contact_2_email",
            "contact_2_phone",
            "contact_3_name",
            "contact_3_email",
            "contact_3_phone",
            "website");

    private final Facts facts;
    private final ObjectNode row = JSON.createObjectNode();
    private final JsonNode original;

    private MeetingGuideRow(Facts facts, JsonNode original) {
        this.facts = facts;
        this.original = original;
    }

    /// @param slug unique in the export
    /// @param others what other feeds wrote of the same meeting, best first
    /// @param codes the codes to write for a type of the vocabulary
    static ObjectNode of(
            Meeting meeting, String slug, String original, List<String> others, Function<String, List<String>> codes) {
        MeetingGuideRow written = new MeetingGuideRow(meeting.facts(), JSON.readTree(original));
        written.row.put("slug", slug);
        written.time(meeting.facts().schedule());
        written.types(codes);
        AS_WRITTEN.forEach(field -> written.copy(field, written.original));
        others.forEach(other -> {
            JsonNode more = JSON.readTree(other);
            AS_WRITTEN.forEach(field -> written.copy(field, more));
        });
        written.put("name", meeting.facts().name());
        written.place(meeting.facts().venue());
        written.words();
        return written.row;
    }

    private void copy(String field, JsonNode from) {
        JsonNode value = from.get(field);
        if (value != null && !row.has(field) && says(value)) {
            row.set(field, value);
        }
    }

    private static boolean says(JsonNode value) {
        return value.isString()
                ? !value.stringValue().isBlank()
                : !value.isNull() && !(value.isContainer() && value.isEmpty());
    }

    private void time(Schedule schedule) {
        Set<Integer> days = new LinkedHashSet<>();
        schedule.rules().forEach(rule -> days.add(rule.day().getValue() % 7));
        if (days.size() == 1) {
            row.put("day", days.iterator().next());
        } else if (!days.isEmpty()) {
            days.forEach(row.putArray("day")::add);
        }
        schedule.rules().stream().findFirst().map(Rule::start).ifPresent(start -> {
            row.put("time", start.format(CLOCK));
            end(start.plus(schedule.length()));
        });
        row.put("timezone", schedule.zone().getId());
    }

    /// An end that the feed left open stays open; one that it wrote well comes back as written.
    private void end(LocalTime end) {
        String written = original.path("end_time").asString("");
        if (HOUR_AND_MINUTE.matcher(written).matches()) {
            row.put("end_time", written);
        } else if (!written.isBlank() || facts.schedule().length().toMinutes() != USUAL_MINUTES) {
            row.put("end_time", end.format(CLOCK));
        }
    }

    private void types(Function<String, List<String>> codes) {
        Set<String> types = new LinkedHashSet<>(written());
        if (types.isEmpty()) {
            facts.types().forEach(type -> types.addAll(codes.apply(type)));
            types.addAll(facts.otherTypes());
        }
        if (!original.has("name") && facts.status() == Status.PAUSED && !types.contains(ACTIVE_ELSEWHERE)) {
            types.add(CLOSED);
        }
        if (!types.isEmpty()) {
            types.forEach(row.putArray("types")::add);
        }
    }

    private List<String> written() {
        JsonNode types = original.get("types");
        List<String> codes = new ArrayList<>();
        if (types != null && types.isArray()) {
            types.forEach(type -> {
                if (type.isString() && !type.stringValue().isBlank()) {
                    codes.add(type.stringValue());
                }
            });
        }
        return codes;
    }

    private void place(Venue venue) {
        put("location", venue.name());
        if (!row.has("formatted_address") && !row.has("address")) {
            put("formatted_address", venue.address());
            put("address", venue.street());
        }
        put("city", venue.city());
        put("state", venue.state());
        put("postal_code", venue.postalCode());
        put("country", venue.country());
        put("location_notes", venue.notes());
        if (!row.has("region") && !row.has("regions") && !venue.regions().isEmpty()) {
            venue.regions().forEach(row.putArray("regions")::add);
        }
        point(venue.at(), venue.precision());
    }

    private void point(@Nullable Point at, Precision precision) {
        if (at != null) {
            row.put("latitude", at.latitude()).put("longitude", at.longitude());
        }
        boolean said = original.has("approximate");
        switch (precision) {
            case EXACT -> put("approximate", said ? "no" : "");
            case APPROXIMATE -> put("approximate", "yes");
            case NONE -> put("approximate", "");
        }
    }

    private void words() {
        put("notes", facts.notes());
        put("group", facts.group());
        put("group_notes", facts.groupNotes());
        put("url", facts.website());
        put("entity", facts.entity());
        put("entity_phone", facts.entityPhone());
        joining("conference_url", facts.online().url(), facts.online().notes());
        joining("conference_phone", facts.online().phone(), facts.online().phoneNotes());
        if (!row.has("entity_url")) {
            put("entity_website_url", facts.entityWebsite());
        }
        if (facts.updated() != null) {
            put("updated", facts.updated().atOffset(ZoneOffset.UTC).format(UPDATED));
        }
    }

    /// Where the feed's own words came back, what we read out of them would be said twice.
    private void joining(String field, String way, String notes) {
        if (!row.has(field)) {
            put(field, way);
            put(field + "_notes", notes);
        }
    }

    private void put(String field, String value) {
        if (!row.has(field) && !value.isEmpty()) {
            row.put(field, value);
        }
    }
}
