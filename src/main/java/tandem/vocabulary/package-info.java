/// The words fellowships use for themselves and for their meetings, as data, in every language.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
package tandem.vocabulary;
