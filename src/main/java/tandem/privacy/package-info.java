/// Who sees what is mine: what is kept and why, who may see it, who looked; take a copy of it, or have it erased.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared", "program", "wall", "jobs", "web", "keys", "people", "audit", "signin", "joining", "safety"
        })
package tandem.privacy;
