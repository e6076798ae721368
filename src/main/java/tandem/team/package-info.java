/// Who works here, and what they may do.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "web", "people", "audit", "giving", "signin", "ways"})
package tandem.team;
