/// What somebody wants to be reminded of, when and by which way; and nothing more than they asked for.
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
            "signin",
            "mail",
            "channels",
            "texting",
            "feeds",
            "schedules",
            "circles",
            "sessions",
            "plan"
        })
package tandem.reminders;
