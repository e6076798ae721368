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
/// sealing, since a thread of ours lives for one request. For the same reason a cipher belongs to its thread: a page
/// opens dozens of words, finding a cipher takes longer than using it, and none outlives the request with a key in it.
final class Key {
    private static final String AES_GCM = "AES/GCM/NoPadding";
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Key::find);
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
            cipher(Cipher.ENCRYPT_MODE, nonce, 0, context).doFinal(plain, 0, plain.length, sealed, NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param from where what was sealed begins
    /// @throws GeneralSecurityException where anything was changed
    byte[] open(byte[] sealed, int from, byte[] context) throws GeneralSecurityException {
        if (sealed.length - from < NONCE + TAG) {
            throw new GeneralSecurityException("Too short to be sealed.");
        }
        int words = from + NONCE;
        return cipher(Cipher.DECRYPT_MODE, sealed, from, context).doFinal(sealed, words, sealed.length - words);
    }

    /// @param from where the nonce begins
    private Cipher cipher(int mode, byte[] nonce, int from, byte[] context) throws GeneralSecurityException {
        Cipher cipher = CIPHER.get();
        cipher.init(mode, secret, new GCMParameterSpec(8 * TAG, nonce, from, NONCE));
        cipher.updateAAD(context);
        return cipher;
    }

    private static Cipher find() {
        try {
            return Cipher.getInstance(AES_GCM);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
