/// Who leads each session of the next four weeks, and who stands by: nobody who leads is left alone with it.
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
            "mail",
            "oncall",
            "schedules",
            "leaders",
            "circles",
            "sessions"
        })
package tandem.coverage;
