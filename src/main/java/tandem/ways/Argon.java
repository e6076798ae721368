package tandem.ways;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.springframework.stereotype.Component;
import tandem.keys.Keys;

/// Argon2id with what OWASP asks at the least (19 MiB, two passes), and then a key that is not in the database: whoever
/// has only the rows cannot even begin to guess.
@Component
class Argon {
    static final int SALT = 16;

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    /// Each at work needs its memory, on a small machine too.
    private static final int AT_ONCE = 4;

    private final Keys keys;
    private final Semaphore free = new Semaphore(AT_ONCE, true);

    Argon(Keys keys) {
        this.keys = keys;
    }

    byte[] hash(String passphrase, byte[] salt) {
        var raw = new byte[32];
        free.acquireUninterruptibly();
        try {
            var argon = new Argon2BytesGenerator();
            argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(MEMORY_KIB)
                    .withIterations(PASSES)
                    .withParallelism(1)
                    .withSalt(salt)
                    .build());
            argon.generateBytes(passphrase.getBytes(StandardCharsets.UTF_8), raw);
        } finally {
            free.release();
        }
        return keys.fingerprint("passphrase", new String(raw, StandardCharsets.ISO_8859_1));
    }
}
