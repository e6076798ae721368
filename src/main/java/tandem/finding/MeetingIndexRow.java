package tandem.finding;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import tandem.meetings.Access;
import tandem.meetings.Facts;
import tandem.meetings.Meeting;
import tandem.meetings.MeetingId;
import tandem.meetings.Venue;
import tandem.places.Point;
import tandem.schedules.Schedule;

/// A row of results in few bytes: the schedule's texts, the id, flags, then texts, each behind its size.
final class MeetingIndexRow {
    private static final Access[] ACCESS = Access.values();
    private static final int INFERRED = 4;
    private static final int LINK = 8;
    private static final int PHONE = 16;
    private static final int RARER = 32;

    private final byte[] bytes;
    private int at;

    private MeetingIndexRow(BytesRef row) {
        bytes = row.bytes;
        at = row.offset;
    }

    static void write(Meeting meeting, MeetingIndexBytes out) {
        Facts facts = meeting.facts();
        Schedule schedule = facts.schedule();
        out.addText(schedule.rulesText());
        out.addText(schedule.exceptText());
        out.addText(schedule.pausesText());
        out.addLong(meeting.id().value().getMostSignificantBits());
        out.addLong(meeting.id().value().getLeastSignificantBits());
        out.add(facts.access().ordinal()
                | (facts.scheduleInferred() ? INFERRED : 0)
                | (facts.online().url().isEmpty() ? 0 : LINK)
                | (facts.online().phone().isEmpty() ? 0 : PHONE)
                | (facts.rarer() ? RARER : 0));
        out.addText(meeting.slug());
        out.addText(facts.name());
        out.addText(facts.group());
        out.addText(facts.fellowship());
        out.addText(place(facts));
        out.addText(facts.venue().city());
        out.addSize(facts.types().size());
        facts.types().forEach(out::addText);
    }

    static Schedule schedule(BytesRef row, ZoneId zone, int length) {
        MeetingIndexRow in = new MeetingIndexRow(row);
        return Schedule.of(zone, in.text(), Duration.ofMinutes(length), in.text(), in.text());
    }

    /// @param rhythm the meeting's, see [MeetingIndexRhythm]
    static Found.Hit read(BytesRef row, long rhythm, ZoneId zone, @Nullable Point at, double kilometres, long start) {
        MeetingIndexRow in = new MeetingIndexRow(row);
        String rules = in.text();
        in.skip();
        in.skip();
        MeetingId id = new MeetingId(new UUID(in.wide(), in.wide()));
        int flags = in.bytes[in.at++];
        String slug = in.text();
        String name = in.text();
        String group = in.text();
        String fellowship = in.text();
        String place = in.text();
        String city = in.text();
        return new Found.Hit(
                id,
                slug,
                name,
                group,
                fellowship,
                in.texts(),
                MeetingIndexRhythm.attendance(rhythm),
                MeetingIndexRhythm.status(rhythm),
                ACCESS[flags & 3],
                place,
                city,
                at,
                kilometres,
                start,
                zone,
                MeetingIndexRhythm.length(rhythm),
                rules,
                (flags & INFERRED) != 0,
                (flags & RARER) != 0,
                (flags & LINK) != 0,
                (flags & PHONE) != 0);
    }

    /// The venue as people say it: its name, and the street behind it.
    static String place(Facts facts) {
        Venue venue = facts.venue();
        if (facts.access() == Access.ADDRESS_WITHHELD) {
            return "";
        }
        String street = venue.street().isEmpty() ? venue.address() : venue.street();
        return Stream.of(venue.name(), street)
                .filter(part -> !part.isEmpty())
                .distinct()
                .reduce((name, rest) -> name + ", " + rest)
                .orElse("");
    }

    private String text() {
        int size = size();
        at += size;
        return new String(bytes, at - size, size, StandardCharsets.UTF_8);
    }

    private void skip() {
        int size = size();
        at += size;
    }

    private List<String> texts() {
        int size = size();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(text());
        }
        return texts;
    }

    private long wide() {
        long value = 0;
        for (int i = 0; i < 8; i++) {
            value = value << 8 | bytes[at++] & 255;
        }
        return value;
    }

    private int size() {
        int size = 0;
        for (int shift = 0; ; shift += 7) {
            byte part = bytes[at++];
            size |= (part & 127) << shift;
            if (part >= 0) {
                return size;
            }
        }
    }
}
