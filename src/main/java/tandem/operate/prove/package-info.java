/// Checks of what is promised, each with controls that must fail.
@org.jspecify.annotations.NullMarked
package tandem.operate.prove;
