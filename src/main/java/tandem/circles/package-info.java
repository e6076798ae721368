/// Circles: small led groups of the program that meet by a rhythm of their own, and who is in them under which name.
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
            "joining",
            "schedules",
            "content",
            "leaders",
            "directory"
        })
package tandem.circles;
