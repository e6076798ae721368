/// A named person says hello to each newcomer within a promised time.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "keys", "people", "web", "joining", "circles", "help"})
package tandem.greeting;
