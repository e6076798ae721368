/// Finds meetings by place, time, kind and words, fast.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "schedules", "places", "vocabulary", "meetings"})
package tandem.finding;
