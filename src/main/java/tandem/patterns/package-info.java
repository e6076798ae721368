/// What somebody's own entries look like over the weeks: pictures with the same numbers beside them, and one sheet of
/// paper for an appointment. Nothing is kept here.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "web", "content", "checkins", "coping"})
package tandem.patterns;
