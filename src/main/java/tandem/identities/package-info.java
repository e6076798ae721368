/// Who somebody is outside: e-mail, telephone, legal name. Kept apart from what they do here.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "wall", "keys", "people"})
package tandem.identities;
