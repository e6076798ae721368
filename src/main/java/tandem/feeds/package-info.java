/// Where meetings come from: reads every format, repairs or rejects each row and says so.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "jobs", "schedules", "places", "vocabulary", "directory"})
package tandem.feeds;
