/// The ways by which somebody can be reached: all count the same, each with a yes of its own, none at
/// night.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "program",
            "wall",
            "jobs",
            "web",
            "keys",
            "people",
            "audit",
            "identities",
            "ways",
            "signin"
        })
package tandem.channels;
