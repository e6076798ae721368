package tandem.keys;

import com.google.crypto.tink.aead.internal.InsecureNonceAesGcmJce;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

/// One AES-256-GCM key. What it seals opens only with the same key and the same context: nonce, ciphertext, tag.
///
/// The nonce is random and drawn here: the library keeps a source of random bytes for each thread, and a thread of ours
/// lives for one request, which made that source the dearest part of sealing.
final class Key {
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int NONCE = InsecureNonceAesGcmJce.IV_SIZE_IN_BYTES;

    private final InsecureNonceAesGcmJce cipher;

    Key(byte[] secret) {
        if (secret.length != 32) {
            throw new IllegalArgumentException("A key has 256 bits.");
        }
        try {
            this.cipher = new InsecureNonceAesGcmJce(secret);
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
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            byte[] sealed = cipher.encrypt(nonce, plain, NONCE, context);
            System.arraycopy(nonce, 0, sealed, 0, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws GeneralSecurityException where anything was changed
    byte[] open(byte[] sealed, byte[] context) throws GeneralSecurityException {
        if (sealed.length < NONCE) {
            throw new GeneralSecurityException("too short");
        }
        return cipher.decrypt(Arrays.copyOf(sealed, NONCE), sealed, NONCE, context);
    }
}
