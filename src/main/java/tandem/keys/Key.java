package tandem.keys;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/// One AES-256-GCM key. What it seals opens only with the same key and the same context.
final class Key {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AesGcmJce cipher;

    Key(byte[] secret) {
        if (secret.length != 32) {
            throw new IllegalArgumentException("A key has 256 bits.");
        }
        try {
            this.cipher = new AesGcmJce(secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] random() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return secret;
    }

    byte[] seal(byte[] plain, byte[] context) {
        try {
            return cipher.encrypt(plain, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws GeneralSecurityException where anything was changed
    byte[] open(byte[] sealed, byte[] context) throws GeneralSecurityException {
        return cipher.decrypt(sealed, context);
    }
}
