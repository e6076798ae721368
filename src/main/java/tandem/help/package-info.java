/// Somebody to call, now: crisis lines, the program’s numbers, and asking to be reached.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "keys", "web", "audit"})
package tandem.help;
