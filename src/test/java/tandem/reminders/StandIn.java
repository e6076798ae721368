package tandem.reminders;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Stands in for the maker of a browser and for the browser: takes messages, checks who they are from (RFC 8292), and
/// opens them with the keys that only the browser has (RFC 8291). Written from those, apart from what sends.
final class StandIn implements AutoCloseable {
    private final KeyPair browser = pair();
    private final byte[] auth = new byte[16];
    private final HttpServer server;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    volatile int answers = 201;

    /// @param claims of the token that says who sends
    record Got(String words, String claims, int length, String ttl) {}

    StandIn() throws IOException {
        new SecureRandom().nextBytes(auth);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/push", exchange -> {
            try (exchange) {
                var body = exchange.getRequestBody().readAllBytes();
                var said = exchange.getRequestHeaders();
                var sender = said.getFirst("Authorization");
                got.add(new Got(open(body), claims(sender), body.length, said.getFirst("TTL")));
                exchange.sendResponseHeaders(answers, -1);
            } catch (GeneralSecurityException broken) {
                exchange.sendResponseHeaders(403, -1);
            }
        });
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/push/of-amy";
    }

    String key() {
        return url(point(browser.getPublic()));
    }

    String auth() {
        return url(auth);
    }

    List<Got> got() {
        return got;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /// The claims, once the signature is that of the key that stands beside it.
    private static String claims(String header) throws GeneralSecurityException {
        var token = header.replaceFirst("vapid t=([^,]+),.*", "$1").split("\\.");
        var key = Base64.getUrlDecoder().decode(header.replaceFirst(".*k=", ""));
        var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key(key));
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        if (!signature.verify(Base64.getUrlDecoder().decode(token[2]))) {
            throw new GeneralSecurityException("not the sender's");
        }
        return new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8);
    }

    private String open(byte[] body) throws GeneralSecurityException {
        var in = ByteBuffer.wrap(body);
        var salt = take(in, 16);
        in.getInt();
        var theirs = take(in, in.get());
        var sealed = take(in, in.remaining());
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(browser.getPrivate());
        agreement.doPhase(key(theirs), true);
        var info = join(text("WebPush: info\0"), point(browser.getPublic()), theirs);
        var secret = derive(auth, agreement.generateSecret(), info, 32);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(derive(salt, secret, text("Content-Encoding: aes128gcm\0"), 16), "AES"),
                new GCMParameterSpec(128, derive(salt, secret, text("Content-Encoding: nonce\0"), 12)));
        var plain = cipher.doFinal(sealed);
        return new String(plain, 0, plain.length - 1, StandardCharsets.UTF_8);
    }

    private static byte[] derive(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(mac(mac(salt, secret), join(info, new byte[] {1})), length);
    }

    private static byte[] mac(byte[] key, byte[] data) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PublicKey key(byte[] point) throws GeneralSecurityException {
        var curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        var at = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(at, curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static byte[] point(PublicKey key) {
        var point = ((ECPublicKey) key).getW();
        return join(new byte[] {4}, fixed(point.getAffineX()), fixed(point.getAffineY()));
    }

    private static byte[] fixed(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes.length > 32
                ? Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length)
                : join(new byte[32 - bytes.length], bytes);
    }

    private static byte[] take(ByteBuffer in, int length) {
        var taken = new byte[length];
        in.get(taken);
        return taken;
    }

    private static byte[] join(byte[]... parts) {
        var out = new java.io.ByteArrayOutputStream();
        for (var part : parts) {
            try {
                out.write(part);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
