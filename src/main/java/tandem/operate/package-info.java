/// The command line: run, import, backup, restore, bench, prove.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "program",
            "database",
            "keys",
            "wall",
            "jobs",
            "web",
            "schedules",
            "places",
            "vocabulary",
            "meetings",
            "finding",
            "reading",
            "feeds",
            "directory",
            "help",
            "people",
            "identities",
            "joining",
            "signin",
            "audit",
            "greeting",
            "leaders",
            "circles",
            "conversation",
            "gatherings",
            "checkins",
            "direct",
            "bridge",
            "sample",
            "setup"
        })
package tandem.operate;
