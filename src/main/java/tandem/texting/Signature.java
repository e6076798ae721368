package tandem.texting;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// By which it is known that a message is the carrier's: HMAC-SHA1, with the token that only both know, over the whole
/// address and behind it each field with its value, sorted by name.
final class Signature {
    static final String HEADER = "X-Twilio-Signature";
    private static final String KIND = "HmacSHA1";

    private Signature() {}

    static String of(String token, String address, Map<String, String[]> fields) {
        var said = new StringBuilder(address);
        new TreeMap<>(fields)
                .forEach((name, values) -> new TreeSet<>(java.util.List.of(values))
                        .forEach(value -> said.append(name).append(value)));
        try {
            var mac = Mac.getInstance(KIND);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), KIND));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(said.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
