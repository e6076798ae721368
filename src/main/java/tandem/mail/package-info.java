/// E-mail: an outbox that keeps trying, and says nothing on the outside.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "program", "wall", "jobs", "web", "keys"})
package tandem.mail;
