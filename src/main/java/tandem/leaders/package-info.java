/// Those who lead circles: their training, what a supervisor has seen them do, and whether they may be set to lead.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "web", "keys", "people", "content", "oncall"})
package tandem.leaders;
