/// Who is called when it cannot wait, and when nobody is; and letters that say that something waits. Whatever
/// promises somebody a time asks here first.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "web", "people", "identities", "mail", "audit"})
package tandem.oncall;
