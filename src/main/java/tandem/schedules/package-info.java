/// When something recurs: a zone and local rules, and the moments that follow from them.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package tandem.schedules;
