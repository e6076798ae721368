/// Work that happens on a schedule, once over all nodes.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "wall"})
package tandem.jobs;
