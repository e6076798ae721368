/// What the team does about what members told it: incidents with owners and clocks, limits for whom they touch,
/// appeals.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared", "program", "wall", "jobs", "web", "keys", "people", "audit", "mail", "circles", "oncall",
            "safety", "help"
        })
package tandem.incidents;
