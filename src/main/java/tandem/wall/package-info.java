/// Every unit of work runs as an actor, and leaves its trace in the ordered event log.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "database"})
package tandem.wall;
