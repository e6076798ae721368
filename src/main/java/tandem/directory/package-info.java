/// Every fellowship's meetings: shown, corrected, exported.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "program",
            "wall",
            "web",
            "audit",
            "schedules",
            "places",
            "vocabulary",
            "meetings",
            "finding"
        })
package tandem.directory;
