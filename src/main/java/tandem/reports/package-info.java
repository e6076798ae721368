/// Reports about everybody, in numbers that point at nobody.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "web", "help", "bridge"})
package tandem.reports;
