/// Recordings that people send: what they are, and that nothing stays in them but the sound.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package tandem.sounds;
