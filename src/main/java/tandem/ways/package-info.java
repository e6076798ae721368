/// How people show who they are: e-mailed codes, printed cards, passphrases, passkeys.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "program",
            "wall",
            "jobs",
            "web",
            "keys",
            "people",
            "audit",
            "mail",
            "identities"
        })
package tandem.ways;
