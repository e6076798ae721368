/// A mentor's day: whom to contact and why, what was agreed, a worry that somebody on call takes, stepping back without
/// leaving anybody alone, and what an insurer asks about contacts of peers who are paid for it.
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
            "audit",
            "oncall",
            "help",
            "sessions",
            "days",
            "channels",
            "bridge",
            "reach",
            "mentors"
        })
package tandem.mentoring;
