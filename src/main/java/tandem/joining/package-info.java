/// Coming in: somebody is invited, or finds the open door, and joins under a name of their own.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "jobs", "keys", "people", "web", "mail", "signin"})
package tandem.joining;
