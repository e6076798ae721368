/// Who was at a session: what a leader notes of those who agreed to it, and what somebody notes for themselves.
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
            "schedules",
            "circles",
            "sessions",
            "coverage",
            "agenda"
        })
package tandem.attendance;
