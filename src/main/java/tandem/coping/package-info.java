/// Skills to practise when it is hard, and what each try did: the program's own words, for members and for anybody who
/// comes by.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "web", "keys", "people", "content"})
package tandem.coping;
