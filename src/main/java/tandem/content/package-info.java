/// What the program gives people to read: training, guides, agreements. One file a language; a program adopts each
/// before it is read here.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "wall"})
package tandem.content;
