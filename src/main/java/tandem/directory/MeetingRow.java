package tandem.directory;

import java.util.List;

/// One meeting in a list, in words.
///
/// @param when the time, or the day where it is not today
/// @param small how long until then, or the time
/// @param time the time alone, for paper
/// @param date the day in full, for paper; empty where none is set
/// @param datetime the start for machines, with its offset; empty where none is set
/// @param lang the language of the name where it is not the page's
/// @param otherClock the start on another clock, where the reader's and the meeting's differ
/// @param rarer said where it is not held every week and only its own words tell when
public record MeetingRow(
        String href,
        String name,
        String lang,
        String datetime,
        String when,
        String small,
        String time,
        String date,
        String kinds,
        List<String> tags,
        String place,
        String otherClock,
        String rarer,
        String more) {}
