/// The single sessions of circles: whether one takes place, who is told and reminded, and one's own calendar.
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
            "identities",
            "mail",
            "oncall",
            "channels",
            "schedules",
            "circles"
        })
package tandem.sessions;
