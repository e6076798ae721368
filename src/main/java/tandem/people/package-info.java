/// Who is here: people under a name of their own, their roles, who may see whom, who is kept apart.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "wall", "keys"})
package tandem.people;
