/// Who did what, to whom, when: only ever added to, chained and signed, so that nobody changes it unseen.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "jobs", "web", "keys", "people"})
package tandem.audit;
