/// Before somebody leaves treatment: the list of those who are to come, their consent, and the meeting at which one
/// hands over to the next.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "program",
            "wall",
            "web",
            "jobs",
            "keys",
            "people",
            "audit",
            "identities",
            "joining",
            "schedules",
            "sessions",
            "bridge"
        })
package tandem.intake;
