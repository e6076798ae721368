/// The way out of treatment as training wheels: on which days somebody is contacted, what brings the wheels closer
/// together and apart again, and somebody's own plan for what takes the place of treatment.
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
            "channels",
            "bridge",
            "days",
            "signals"
        })
package tandem.transition;
