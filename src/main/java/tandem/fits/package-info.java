/// Meetings outside that somebody plans to go to, whether they were a fit, and what that says of the next one. Theirs
/// alone.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "program",
            "wall",
            "web",
            "keys",
            "people",
            "schedules",
            "meetings",
            "directory",
            "pathways"
        })
package tandem.fits;
