/// Stories of recovery: the program's own, and those that members tell, in writing or aloud.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "program",
            "wall",
            "web",
            "keys",
            "people",
            "content",
            "circles",
            "oncall",
            "conversation",
            "sessions",
            "sounds"
        })
package tandem.stories;
