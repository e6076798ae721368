/// Many people's connections at once, held by one thread, for what is measured and proved with a crowd.
@org.jspecify.annotations.NullMarked
package tandem.operate.crowd;
