/// Gatherings: somebody in a circle invites the others to meet outside of it, for a coffee or a walk.
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
            "circles",
            "sessions"
        })
package tandem.gatherings;
