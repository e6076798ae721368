/// The plan for hard moments: written while well, in one's own lines, opened to others section by section.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared", "program", "wall", "web", "keys", "people", "audit", "signin", "content", "coping"
        })
package tandem.plan;
