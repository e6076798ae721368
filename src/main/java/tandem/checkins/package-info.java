/// The daily check-in: a minute on how somebody is, sealed for themselves, opened to whom they choose, and taken by
/// their
/// phone when there is no connection.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "program",
            "wall",
            "jobs",
            "web",
            "keys",
            "audit",
            "people",
            "content",
            "circles",
            "oncall",
            "channels",
            "conversation",
            "coping",
            "plan",
            "days"
        })
package tandem.checkins;
