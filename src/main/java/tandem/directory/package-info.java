/// Every fellowship's meetings: kept, searched, shown, exported.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "web", "schedules", "places", "vocabulary"})
package tandem.directory;
