/// What the people of a circle write to each other between sessions.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "web", "keys", "people", "content", "circles", "oncall"})
package tandem.conversation;
