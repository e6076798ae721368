/// Plain rules over somebody's own check-ins and plan, shown to them first, with the reason in words; and to whom they
/// open one.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "jobs", "web", "keys", "audit", "people", "checkins", "plan"})
package tandem.signals;
