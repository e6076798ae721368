/// The shell around every page: layout, routes, language, headers, errors.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "program", "wall"})
package tandem.web;
