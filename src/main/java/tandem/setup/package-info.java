/// The first administrator, and what a program says about itself.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "web", "keys", "people", "signin", "reading", "feeds"})
package tandem.setup;
