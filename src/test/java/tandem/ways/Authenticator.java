package tandem.ways;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/// A phone with one passkey, as the standard describes it: answers what a browser hands to it.
public final class Authenticator {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final byte[] id = new byte[32];
    private final KeyPair pair = pair();
    public String origin;
    public String party = "localhost";
    public boolean verified = true;
    public int counter = 1;

    public Authenticator(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
    }

    /// What it answers to a wish for a new passkey.
    public String make(String wanted) {
        var client = client("webauthn.create", wanted);
        var data = join(data(WITH_KEY), new byte[16], new byte[] {0, 32}, id, key());
        var object = join(
                hex("a3"),
                text("fmt"),
                text("none"),
                text("attStmt"),
                hex("a0"),
                text("authData"),
                hex("58"),
                new byte[] {(byte) data.length},
                data);
        return answer("\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\"".formatted(base(client), base(object)));
    }

    /// What it answers to a question who somebody is.
    public String show(String asked) {
        var client = client("webauthn.get", asked);
        var data = data(0);
        var sign = sign(join(data, sha256(client)));
        return answer("\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\""
                .formatted(base(client), base(data), base(sign)));
    }

    private String answer(String response) {
        return "{\"id\":\"%1$s\",\"rawId\":\"%1$s\",\"type\":\"public-key\",\"clientExtensionResults\":{},\"response\":{%2$s}}"
                .formatted(base(id), response);
    }

    private byte[] client(String type, String json) {
        var challenge = json.split("\"challenge\":\"")[1].split("\"")[0];
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] data(int more) {
        var flags = PRESENT | (verified ? VERIFIED : 0) | more;
        return ByteBuffer.allocate(37)
                .put(sha256(party.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(counter++)
                .array();
    }

    /// COSE: an EC2 key for ES256.
    private byte[] key() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return join(
                hex("a5010203262001215820"),
                coordinate(point.getAffineX().toByteArray()),
                hex("225820"),
                coordinate(point.getAffineY().toByteArray()));
    }

    private static byte[] coordinate(byte[] number) {
        var all = new byte[32];
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, all, 32 - length, length);
        return all;
    }

    private byte[] sign(byte[] bytes) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] text(String word) {
        return join(new byte[] {(byte) (0x60 + word.length())}, word.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String base(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
