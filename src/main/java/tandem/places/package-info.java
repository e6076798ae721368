/// Where something is: place names to coordinates, coordinates to zones, distances.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package tandem.places;
