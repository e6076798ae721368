/// Text messages through the program's own number, both ways: whoever writes gets an honest answer at once and a person
/// who sees to it.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "program",
            "wall",
            "jobs",
            "web",
            "keys",
            "people",
            "identities",
            "audit",
            "content",
            "help",
            "oncall",
            "channels",
            "bridge",
            "checkins"
        })
package tandem.texting;
