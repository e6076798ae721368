/// The first page: find a meeting, talk to a person, what this is.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "program", "web", "directory", "help"})
package tandem.home;
