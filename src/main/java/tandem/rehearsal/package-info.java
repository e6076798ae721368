/// A year of the program, tried out before it comes: the same rules for contacts, made-up luck, and as many
/// people to make them as somebody asks for. Nothing of it is kept.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "web", "people", "channels", "bridge", "transition"})
package tandem.rehearsal;
