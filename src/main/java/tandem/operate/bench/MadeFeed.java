package tandem.operate.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import tandem.meetings.Meeting;
import tandem.schedules.Rule;
import tandem.vocabulary.Vocabulary;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/// Made meetings as a Meeting Guide file. Rules that this format cannot say become weekly ones.
final class MadeFeed {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vocabulary vocabulary = Vocabulary.builtIn();

    void write(List<Meeting> meetings, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var json = JSON.createGenerator(out)) {
            json.writeStartArray();
            for (var meeting : meetings) {
                if (!meeting.facts().schedule().byAppointment()) {
                    row(meeting, json);
                }
            }
            json.writeEndArray();
        }
    }

    private void row(Meeting meeting, JsonGenerator json) {
        var facts = meeting.facts();
        var venue = facts.venue();
        json.writeStartObject();
        json.writeStringProperty("slug", meeting.slug());
        json.writeStringProperty("name", facts.name());
        times(meeting, json);
        json.writeStringProperty("timezone", facts.schedule().zone().getId());
        json.writeStringProperty("location", venue.name());
        json.writeStringProperty("formatted_address", venue.address().isEmpty() ? "USA" : venue.address());
        var at = venue.at();
        if (at != null) {
            json.writeNumberProperty("latitude", at.latitude());
            json.writeNumberProperty("longitude", at.longitude());
        }
        json.writeStringProperty("approximate", venue.address().isEmpty() ? "yes" : "no");
        json.writeStringProperty("conference_url", facts.online().url());
        json.writeStringProperty("conference_phone", facts.online().phone());
        json.writeStringProperty("notes", facts.notes());
        json.writeStringProperty("group", facts.group());
        json.writeStringProperty("entity", facts.entity());
        json.writeStringProperty("updated", "2026-11-01 08:00:00");
        types(meeting, json);
        json.writeEndObject();
    }

    private static void times(Meeting meeting, JsonGenerator json) {
        var schedule = meeting.facts().schedule();
        var start = schedule.rules().getFirst().start();
        json.writeArrayPropertyStart("day");
        schedule.rules().stream()
                .map(Rule::day)
                .distinct()
                .mapToInt(DayOfWeek::getValue)
                .map(day -> day % 7)
                .forEach(json::writeNumber);
        json.writeEndArray();
        json.writeStringProperty("time", start.toString());
        json.writeStringProperty("end_time", start.plus(schedule.length()).toString());
    }

    private void types(Meeting meeting, JsonGenerator json) {
        json.writeArrayPropertyStart("types");
        meeting.facts().types().stream()
                .flatMap(code -> vocabulary.type(code).stream())
                .flatMap(type -> vocabulary.meetingGuideCodes(type).stream())
                .distinct()
                .forEach(json::writeString);
        if (meeting.facts().online().offered()) {
            json.writeString("ONL");
        }
        json.writeEndArray();
    }
}
