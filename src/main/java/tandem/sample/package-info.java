/// The sample program: made-up people with four months behind them, for whoever wants to look around.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "program",
            "wall",
            "web",
            "people",
            "schedules",
            "mail",
            "signin",
            "joining",
            "greeting",
            "circles",
            "conversation",
            "direct",
            "content",
            "leaders",
            "bridge",
            "sessions",
            "coverage",
            "agenda",
            "attendance",
            "debrief",
            "oncall",
            "safety",
            "incidents",
            "gatherings",
            "checkins",
            "fits",
            "together",
            "reach",
            "reminders"
        })
package tandem.sample;
