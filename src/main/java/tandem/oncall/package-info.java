/// Who is called when it cannot wait, and when nobody is. Whatever promises somebody a time asks here first.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "web", "people", "audit"})
package tandem.oncall;
