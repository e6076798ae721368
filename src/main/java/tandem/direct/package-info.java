/// Words between two people: by a role that one has for the other, or where both of one circle asked for it.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "wall",
            "web",
            "keys",
            "people",
            "content",
            "circles",
            "oncall",
            "conversation",
            "help"
        })
package tandem.direct;
