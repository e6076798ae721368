/// The bridge out of treatment: the next contact with everybody, who makes it, and what came of it.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "program",
            "wall",
            "web",
            "keys",
            "people",
            "identities",
            "audit",
            "joining",
            "oncall",
            "help",
            "reach",
            "signals",
            "channels"
        })
package tandem.bridge;
