package tandem.checkins;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/// How a phone seals a check-in with what a browser has: a pair of keys of its own for this one entry (ECDH, P-256) and
/// the open half of ours make a key (HKDF-SHA256) for AES-GCM. The phone throws its secret half away. In base64, with
/// dots between: the phone's open half, twelve bytes that occur once, what is sealed.
final class Envelope {
    private static final byte[] PURPOSE = "tandem check-in".getBytes(StandardCharsets.UTF_8);
    private static final int LONGEST = 60_000;

    private Envelope() {}

    static KeyPair pair() {
        try {
            var made = KeyPairGenerator.getInstance("EC");
            made.initialize(new ECGenParameterSpec("secp256r1"));
            return made.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(PrivateKey secret) {
        return Base64.getEncoder().encodeToString(secret.getEncoded());
    }

    /// @param bound to what it was sealed; it opens for nothing else
    /// @return empty where it was not sealed for this secret, or changed
    static Optional<String> open(String secret, String bound, String envelope) {
        var parts = envelope.split("\\.");
        if (parts.length != 3 || envelope.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var decoder = Base64.getDecoder();
            var key = key(decoder.decode(secret), decoder.decode(parts[0]));
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, decoder.decode(parts[1])));
            cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
            return Optional.of(new String(cipher.doFinal(decoder.decode(parts[2])), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static SecretKey key(byte[] secret, byte[] open) throws GeneralSecurityException {
        var curves = KeyFactory.getInstance("EC");
        var agreed = KeyAgreement.getInstance("ECDH");
        agreed.init(curves.generatePrivate(new PKCS8EncodedKeySpec(secret)));
        agreed.doPhase(curves.generatePublic(new X509EncodedKeySpec(open)), true);
        var derived = HKDFParameterSpec.ofExtract()
                .addIKM(agreed.generateSecret())
                .addSalt(new byte[32])
                .thenExpand(PURPOSE, 32);
        return KDF.getInstance("HKDF-SHA256").deriveKey("AES", derived);
    }
}
