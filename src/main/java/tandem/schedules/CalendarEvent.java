package tandem.schedules;

/// One event of a calendar, at one moment.
public record CalendarEvent(CalendarEntry entry, Occurrence when) {}
