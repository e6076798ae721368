/// The five minutes after a session, for those who led it and for supervisors.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "web", "keys", "people", "circles", "sessions", "coverage"})
package tandem.debrief;
