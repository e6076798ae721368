package tandem.reading;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Other exports, put into the words of the two formats we read.
final class Variants {
    private static final Map<String, String> ADMIN = Map.ofEntries(
            Map.entry("id", "id_bigint"),
            Map.entry("worldId", "worldid_mixed"),
            Map.entry("serviceBodyId", "service_body_bigint"),
            Map.entry("venueType", "venue_type"),
            Map.entry("startTime", "start_time"),
            Map.entry("duration", "duration_time"),
            Map.entry("timeZone", "time_zone"),
            Map.entry("email", "email_contact"),
            Map.entry("name", "meeting_name"),
            Map.entry("formatIds", "format_shared_id_list"));

    private Variants() {}

    /// BMLT's administration interface: typed values, days from 0, `HH:MM`.
    static ObjectNode bmltAdmin(ObjectNode row) {
        ObjectNode semantic = RowJson.object();
        row.properties()
                .forEach(property ->
                        semantic.set(ADMIN.getOrDefault(property.getKey(), property.getKey()), property.getValue()));
        JsonNode day = row.get("day");
        if (day != null && day.isInt()) {
            semantic.put("weekday_tinyint", String.valueOf(day.intValue() + 1));
        }
        JsonNode published = row.get("published");
        semantic.put("published", published != null && published.isBoolean() && !published.booleanValue() ? "0" : "1");
        clock(semantic, "start_time");
        return semantic;
    }

    private static void clock(ObjectNode row, String field) {
        JsonNode value = row.get(field);
        if (value != null && value.isString() && value.stringValue().length() == 5) {
            row.put(field, value.stringValue() + ":00");
        }
    }

    /// The online intergroup's export: Mongo ids, days from Monday = 1, a duration in minutes, everything online.
    static ObjectNode onlineIntergroup(ObjectNode row) throws Unusable {
        if (row.path("archived").asBoolean(false)) {
            throw new Unusable("archived", Remark.ARCHIVED);
        }
        ObjectNode meeting = RowJson.object();
        meeting.setAll(row);
        JsonNode day = row.get("day");
        if (day != null && day.isInt() && day.intValue() >= 1 && day.intValue() <= 7) {
            meeting.put("day", day.intValue() % 7);
        }
        ArrayNode types = meeting.putArray("types").add("ONL");
        row.path("types").forEach(types::add);
        ClockWords.Read start = ClockWords.read(row.path("time").asString(""));
        int minutes = row.path("duration").asInt(0);
        if (start != null && minutes > 0 && minutes < 24 * 60) {
            LocalTime end = start.time().plusMinutes(minutes);
            meeting.put("end_time", end.toString());
        }
        return meeting;
    }

    /// A scraped page of SMART Recovery: everything but day, time and town stands in one text of named sections.
    static ObjectNode smart(ObjectNode row) {
        String details = row.path("details").asString("");
        String notes = section(details, "\nNotes\n", "\0");
        ObjectNode meeting = RowJson.object();
        meeting.put(
                "name",
                ("SMART Recovery " + line(details, "Program:")).strip()
                        + town(row.path("address").asString("")));
        meeting.put("slug", line(notes, "Meeting #:"));
        Table.put(meeting, "day", row.path("days").path(0).asString(""));
        Table.put(meeting, "time", row.path("times").path(0).asString(""));
        meeting.put("formatted_address", row.path("address").asString(""));
        Table.put(meeting, "latitude", row.path("latitude").asString(""));
        Table.put(meeting, "longitude", row.path("longitude").asString(""));
        String link = Links.within(notes);
        meeting.put("conference_url", link);
        meeting.put("attendance_option", link.isEmpty() ? "in_person" : "");
        meeting.put("notes", notes);
        meeting.put("group_notes", section(details, "Program:", "\nSpecific audiences"));
        meeting.put("entity", "SMART Recovery");
        ArrayNode languages = meeting.putArray("languages");
        for (String name : line(details, "Languages spoken:").split(",", 10)) {
            languages.add(language(name.strip()));
        }
        return meeting;
    }

    /// Names and numbers of the people who hold it are taken out of the text and kept as contacts.
    static void hideFacilitators(ObjectNode row) {
        String details = row.path("details").asString("");
        String people = section(details, "\nFacilitators\n", "\nNotes\n");
        if (!people.isEmpty()) {
            row.put("details", details.replace(people, ""));
            row.put("facilitators", people);
        }
    }

    private static String town(String address) {
        int comma = address.indexOf(',');
        return address.isEmpty() ? "" : ", " + (comma < 0 ? address : address.substring(0, comma));
    }

    private static String language(String name) {
        for (String code : new String[] {"en", "es", "fr", "de", "fa", "pt", "da", "sv"}) {
            Locale language = Locale.of(code);
            if (language.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name)
                    || language.getDisplayLanguage(language).equalsIgnoreCase(name)) {
                return code;
            }
        }
        return name;
    }

    private static String line(String text, String label) {
        String rest = section(text, label, "\n");
        return rest.strip();
    }

    private static String section(String text, String from, String to) {
        int start = text.indexOf(from);
        int begin = start + from.length();
        int end = start < 0 ? -1 : text.indexOf(to, begin);
        return start < 0 ? "" : text.substring(begin, end < 0 ? text.length() : end);
    }
}
