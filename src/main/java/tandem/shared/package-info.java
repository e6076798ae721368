/// Ids, languages and other basics without business and without SQL.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package tandem.shared;
