package tandem.meetings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.schedules.Schedule;

/// What is known of a meeting, whoever said so: plain text without markup, never null.
///
/// @param fellowship a code of the vocabulary, or empty
/// @param attendanceInferred whether online attendance was read from a link or number rather than said
/// @param scheduleProse the sentence a rule was inferred from, or that explains it; empty where there is none
/// @param scheduleInferred whether the rule was read from prose
/// @param types codes of the vocabulary, sorted
/// @param otherTypes codes nobody mapped yet, as written
/// @param group the group that holds the meeting
/// @param website the group's or the meeting's own page
/// @param entity who publishes the list ("Tucson Area Intergroup")
/// @param updated when the source last changed it
public record Facts(
        String name,
        String fellowship,
        Attendance attendance,
        boolean attendanceInferred,
        Status status,
        Access access,
        Schedule schedule,
        ZoneSource zoneSource,
        String scheduleProse,
        boolean scheduleInferred,
        Venue venue,
        Online online,
        List<String> types,
        List<String> otherTypes,
        String notes,
        String group,
        String groupNotes,
        String website,
        String entity,
        String entityWebsite,
        String entityPhone,
        @Nullable Instant updated) {
    public Facts {
        types = List.copyOf(types);
        otherTypes = List.copyOf(otherTypes);
    }
    /// Whether its words say that it is not held every week, and no rule could be read from them: it is listed weekly.
    public boolean rarer() {
        return !scheduleInferred && !scheduleProse.isEmpty() && !schedule.byAppointment();
    }
}
