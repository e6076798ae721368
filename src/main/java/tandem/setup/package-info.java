/// The first administrator, and what a program says about itself.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared", "program", "wall", "web", "keys", "people", "audit", "signin", "places", "reading", "feeds"
        })
package tandem.setup;
