/// Going together: somebody who has been there comes along to a meeting outside, by their own choice, and either can
/// call it off.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "wall",
            "jobs",
            "web",
            "keys",
            "people",
            "schedules",
            "sessions",
            "meetings",
            "directory",
            "fits"
        })
package tandem.together;
