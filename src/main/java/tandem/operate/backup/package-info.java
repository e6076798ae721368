/// The file that a program's data is saved in: written, read, put back.
@org.jspecify.annotations.NullMarked
package tandem.operate.backup;
