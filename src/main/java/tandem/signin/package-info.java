/// Coming in again: passkeys, codes, cards, passphrases, and the sessions they open.
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
            "identities",
            "ways"
        })
package tandem.signin;
