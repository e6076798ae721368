/// Keeping people safe from each other: blocks, what members tell the team, break-glass, two approvers.
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
            "bridge",
            "oncall"
        })
package tandem.safety;
