/// The live room: a circle meets in the browser, and when it ends nothing of what was said is left.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "program",
            "wall",
            "jobs",
            "web",
            "keys",
            "people",
            "signin",
            "content",
            "coping",
            "schedules",
            "oncall",
            "circles",
            "sessions",
            "coverage",
            "agenda",
            "attendance",
            "debrief"
        })
package tandem.live;
