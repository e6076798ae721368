/// What a meeting is, whoever lists it, and how it stays the same one.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "wall", "schedules", "places"})
package tandem.meetings;
