/// A member's first page: who says hello, what comes next, and somewhere to go now.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "program",
            "wall",
            "web",
            "people",
            "schedules",
            "directory",
            "greeting",
            "circles",
            "direct",
            "bridge",
            "transition",
            "intake",
            "giving",
            "sessions",
            "gatherings",
            "coverage",
            "debrief",
            "live",
            "privacy",
            "incidents",
            "checkins",
            "days",
            "signals",
            "patterns",
            "fits",
            "together",
            "stories",
            "reach",
            "oncall",
            "pathways",
            "mentoring"
        })
package tandem.today;
