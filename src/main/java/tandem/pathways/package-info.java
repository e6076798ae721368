/// Ways of recovery: a page for each, two or three side by side, and a few questions that help somebody find one.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "web", "content", "meetings", "vocabulary", "directory"})
package tandem.pathways;
