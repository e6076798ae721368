/// Made data and measurements, printed beside a reference.
@org.jspecify.annotations.NullMarked
package tandem.operate.bench;
