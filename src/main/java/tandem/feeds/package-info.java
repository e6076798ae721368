/// Where meetings come from: fetches each list in time, keeps what it says, and reports what became of every row.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "jobs", "web", "audit", "meetings", "reading"})
package tandem.feeds;
