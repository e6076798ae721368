/// What a program says about itself: name, place, zone, hours, numbers and promises, from one file.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package tandem.program;
