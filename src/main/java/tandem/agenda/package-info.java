/// What a session is about, in its order, and what somebody notes for themselves before and after a skill.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "program",
            "wall",
            "web",
            "keys",
            "people",
            "content",
            "coping",
            "circles",
            "sessions",
            "coverage"
        })
package tandem.agenda;
