/// Reads other people’s lists row by row, repairs or rejects each and says so.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "schedules", "places", "vocabulary", "meetings"})
package tandem.reading;
