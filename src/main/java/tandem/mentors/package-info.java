/// Mentors: who offers to walk with somebody, who would like that, and how the two find each other. What is suggested
/// rests on what both chose to say, and on nothing of their days, their plans or how they are.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "wall",
            "jobs",
            "web",
            "keys",
            "people",
            "audit",
            "sessions",
            "pathways",
            "content",
            "channels"
        })
package tandem.mentors;
