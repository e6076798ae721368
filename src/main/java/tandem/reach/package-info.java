/// Whom somebody can reach, in their own order, and what they wrote for the time when they go quiet.
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
            "help",
            "oncall",
            "schedules",
            "circles",
            "direct"
        })
package tandem.reach;
