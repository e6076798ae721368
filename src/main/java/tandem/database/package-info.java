/// Brings up PostgreSQL, embedded or external, and migrates it as the owner.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package tandem.database;
