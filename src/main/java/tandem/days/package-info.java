/// Goals and the days of each, which nobody can take away; milestones; and the way back after a return to use.
///
/// **What a day is.** A day is a day of the calendar, kept by its date and without an hour, in the zone where the
/// person
/// was when they noted it. “Today” is the date in the zone of the reader: that of their browser, else the program's.
/// So whoever moves to another zone keeps every day they had; for some hours today may be one day further, or one day
/// back, and nothing else changes. An hour that daylight saving takes or gives changes no date, and so it changes no
/// count.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "program",
            "wall",
            "jobs",
            "web",
            "keys",
            "people",
            "schedules",
            "content",
            "directory",
            "circles",
            "oncall",
            "conversation"
        })
package tandem.days;
