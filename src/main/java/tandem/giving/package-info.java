/// Ways to give back: what each asks and gives, who would like to, and the talk in which they and a supervisor agree
/// that
/// they are ready.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "program",
            "wall",
            "web",
            "keys",
            "people",
            "audit",
            "content",
            "leaders",
            "together",
            "mentoring",
            "sessions"
        })
package tandem.giving;
