package tandem.finding;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tandem.meetings.Access;
import tandem.meetings.Facts;
import tandem.meetings.Meeting;
import tandem.meetings.Venue;
import tandem.places.Point;
import tandem.schedules.Rule;
import tandem.schedules.Schedule;

/// A meeting as a JSON object, written once into the index; an answer copies it and adds what depends on the search.
///
/// Names follow Meeting Guide where it has one. What is not known is left out.
final class MeetingIndexJson {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int DAY = 1440;

    private final MeetingIndexBytes out;
    private boolean first = true;

    private MeetingIndexJson(MeetingIndexBytes out) {
        this.out = out;
    }

    /// The object without its closing brace.
    static void open(Meeting meeting, @Nullable Point at, MeetingIndexBytes out) {
        MeetingIndexJson json = new MeetingIndexJson(out);
        Facts facts = meeting.facts();
        out.add('{');
        json.text("id", meeting.id().value().toString());
        json.text("slug", meeting.slug());
        json.text("name", facts.name());
        json.text("group", facts.group());
        json.text("fellowship", facts.fellowship());
        json.text("attendance", facts.attendance().name().toLowerCase(Locale.ROOT));
        json.schedule(facts.schedule());
        json.texts("types", facts.types());
        json.place(facts, at);
        json.text("conference_url", facts.online().url());
        json.text("conference_phone", facts.online().phone());
        json.text("notes", facts.notes());
        json.text("entity", facts.entity());
        if (facts.updated() != null) {
            json.text("updated", facts.updated().toString());
        }
    }

    /// What differs between answers, and the closing brace.
    ///
    /// @param metres less than none where there is no distance
    /// @param start epoch minute, or [Found#NEVER]
    static void close(int metres, long start, MeetingIndexBytes out) {
        if (metres >= 0) {
            out.addAscii(",\"distance_km\":");
            out.addAscii(Integer.toString(metres / 1000));
            out.add('.');
            digits(metres % 1000, 3, out);
        }
        if (start != Found.NEVER) {
            out.addAscii(",\"next\":\"");
            moment(start, out);
            out.add('"');
        }
        out.add('}');
    }

    private void schedule(Schedule schedule) {
        if (!schedule.rules().isEmpty()) {
            key("day");
            out.add('[');
            int[] days = schedule.rules().stream()
                    .mapToInt(rule -> rule.day().getValue() % 7)
                    .distinct()
                    .toArray();
            for (int i = 0; i < days.length; i++) {
                out.addAscii((i == 0 ? "" : ",") + days[i]);
            }
            out.add(']');
            Rule rule = schedule.rules().getFirst();
            text("time", rule.start().toString());
            text("rules", schedule.rulesText().replace("\n", "; "));
            key("minutes");
            out.addAscii(Long.toString(schedule.length().toMinutes()));
        }
        text("timezone", schedule.zone().getId());
    }

    private void place(Facts facts, @Nullable Point at) {
        Venue venue = facts.venue();
        boolean withheld = facts.access() == Access.ADDRESS_WITHHELD;
        text("location", withheld ? "" : venue.name());
        text("formatted_address", withheld ? "" : venue.address());
        text("city", venue.city());
        text("state", venue.state());
        text("postal_code", withheld ? "" : venue.postalCode());
        text("country", venue.country());
        if (at != null) {
            key("latitude");
            out.addAscii(Double.toString(at.latitude()));
            key("longitude");
            out.addAscii(Double.toString(at.longitude()));
        }
    }

    private void texts(String name, List<String> values) {
        key(name);
        out.add('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                out.add(',');
            }
            quote(values.get(i));
        }
        out.add(']');
    }

    private void text(String name, String value) {
        if (!value.isEmpty()) {
            key(name);
            quote(value);
        }
    }

    private void key(String name) {
        if (!first) {
            out.add(',');
        }
        first = false;
        out.add('"');
        out.addAscii(name);
        out.addAscii("\":");
    }

    private void quote(String value) {
        out.add('"');
        for (byte unit : value.getBytes(StandardCharsets.UTF_8)) {
            if (unit == '"' || unit == '\\') {
                out.add('\\');
                out.add(unit);
            } else if ((unit >= 0 && unit < ' ') || unit == '<') {
                // No "<" either, so that the object may stand inside a page.
                out.addAscii("\\u00");
                out.add(HEX[unit >> 4]);
                out.add(HEX[unit & 15]);
            } else {
                out.add(unit);
            }
        }
        out.add('"');
    }

    private static void moment(long minute, MeetingIndexBytes out) {
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(minute, (long) DAY));
        int ofDay = (int) Math.floorMod(minute, (long) DAY);
        digits(date.getYear(), 4, out);
        out.add('-');
        digits(date.getMonthValue(), 2, out);
        out.add('-');
        digits(date.getDayOfMonth(), 2, out);
        out.add('T');
        digits(ofDay / 60, 2, out);
        out.add(':');
        digits(ofDay % 60, 2, out);
        out.add('Z');
    }

    private static void digits(int value, int count, MeetingIndexBytes out) {
        int unit = count == 4 ? 1000 : count == 3 ? 100 : 10;
        for (; unit > 0; unit /= 10) {
            out.add('0' + value / unit % 10);
        }
    }
}
