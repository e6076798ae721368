/// Each person's words are locked by a key of their own, and forgetting the person is destroying the key.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "database"})
package tandem.keys;
