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
            "audit",
            "joining",
            "help",
            "channels",
            "identities"
        })
package tandem.bridge;
