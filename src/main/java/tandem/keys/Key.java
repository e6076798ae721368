package tandem.keys;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// One AES-256-GCM key (NIST SP 800-38D). What it seals opens only with the same key and the same context: a random
/// nonce of 12 bytes, the ciphertext, a tag of 16 bytes.
///
/// The nonces come from one source for all threads: a source for each, as libraries keep it, was the dearest part of
/// sealing, since a thread of ours lives for one request.
final class Key {
    private static final String AES_GCM = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec secret;

    Key(byte[] secret) {
        if (secret.length != 32) {
            throw new IllegalArgumentException("A key has 256 bits.");
        }
        this.secret = new SecretKeySpec(secret, "AES");
    }

    static byte[] random() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return secret;
    }

    byte[] seal(byte[] plain, byte[] context) {
        try {
            byte[] sealed = new byte[NONCE + plain.length + TAG];
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            System.arraycopy(nonce, 0, sealed, 0, NONCE);
            cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain, 0, plain.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @throws GeneralSecurityException where anything was changed
    byte[] open(byte[] sealed, byte[] context) throws GeneralSecurityException {
        if (sealed.length < NONCE + TAG) {
            throw new GeneralSecurityException("Too short to be sealed.");
        }
        return cipher(Cipher.DECRYPT_MODE, sealed, context).doFinal(sealed, NONCE, sealed.length - NONCE);
    }

    /// @param from begins with the nonce
    private Cipher cipher(int mode, byte[] from, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(AES_GCM);
        cipher.init(mode, secret, new GCMParameterSpec(8 * TAG, from, 0, NONCE));
        cipher.updateAAD(context);
        return cipher;
    }
}
