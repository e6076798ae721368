/// Keeping people safe from each other: blocks, reports and what becomes of them, break-glass, two approvers.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "program",
            "wall",
            "web",
            "keys",
            "people",
            "audit",
            "identities",
            "mail",
            "setup",
            "bridge"
        })
package tandem.safety;
