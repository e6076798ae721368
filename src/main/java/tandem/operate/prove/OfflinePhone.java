package tandem.operate.prove;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import tandem.shared.PersonId;

/// A phone that loses its connection: sends check-ins over a plain socket, so that it can be cut where somebody walks
/// into
/// a cellar. Seals them as the page's script does, said a second time.
final class OfflinePhone {
    /// What happens to one try.
    enum Fate {
        /// The line is cut before the whole head is out.
        BEFORE,
        /// In the middle of what is sent.
        DURING,
        /// Everything went out, and nobody waits for the answer.
        AFTER,
        /// The answer comes and is lost.
        LOST,
        /// From two tabs at the same moment, whose answers are lost.
        TWICE
    }

    private final int port;
    private final PersonId person;
    private final String cookies;
    private final String seal;
    private final byte[] open;

    /// @param key as the site hands it out: an id, and the half that seals
    OfflinePhone(int port, PersonId person, String cookies, String key) {
        this.port = port;
        this.person = person;
        this.cookies = cookies;
        this.seal = key.split(" ")[0];
        this.open = Base64.getDecoder().decode(key.split(" ")[1]);
    }

    PersonId person() {
        return person;
    }

    /// @param sealed as a phone sends what it kept; else as a page does
    /// @param fields of the form, its id among them
    byte[] request(boolean sealed, String id, Map<String, String> fields) throws GeneralSecurityException {
        String body = sealed
                ? FormBody.of(Map.of("seal", seal, "id", id, "sealed", sealed(id, FormBody.of(fields))))
                : FormBody.of(fields);
        String head = "POST " + (sealed ? "/check-in/sealed" : "/check-in") + " HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nCookie: " + cookies + "\r\nContent-Type: " + FormBody.TYPE + "\r\nContent-Length: "
                + body.length() + "\r\nConnection: close\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }

    /// Sends it whole and waits.
    ///
    /// @return whether the site said that it has it
    boolean send(byte[] request) throws IOException {
        try (Socket line = new Socket("localhost", port)) {
            line.setSoTimeout(20_000);
            line.getOutputStream().write(request);
            line.getOutputStream().flush();
            String answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.startsWith("HTTP/1.1 2")
                    || answer.startsWith("HTTP/1.1 " + HttpURLConnection.HTTP_SEE_OTHER) && answer.contains("saved=");
        }
    }

    void interrupted(byte[] request, Fate fate, RandomGenerator random) throws IOException, InterruptedException {
        int head = new String(request, StandardCharsets.US_ASCII).indexOf("\r\n\r\n") + 4;
        switch (fate) {
            case BEFORE -> cut(Arrays.copyOf(request, random.nextInt(head)));
            case DURING -> cut(Arrays.copyOf(request, head + random.nextInt(request.length - head)));
            case AFTER -> cut(request);
            case LOST -> send(request);
            case TWICE -> {
                Thread other = Thread.startVirtualThread(() -> lost(request));
                send(request);
                other.join();
            }
        }
    }

    private void lost(byte[] request) {
        try {
            send(request);
        } catch (IOException lost) {
            // As any other answer here, it is not waited for.
        }
    }

    private void cut(byte[] part) throws IOException {
        try (Socket line = new Socket("localhost", port)) {
            line.getOutputStream().write(part);
            line.getOutputStream().flush();
        }
    }

    private String sealed(String id, String words) throws GeneralSecurityException {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(new ECGenParameterSpec("secp256r1"));
        var once = pairs.generateKeyPair();
        KeyAgreement agreed = KeyAgreement.getInstance("ECDH");
        agreed.init(once.getPrivate());
        agreed.doPhase(KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(open)), true);
        var derived = HKDFParameterSpec.ofExtract()
                .addIKM(agreed.generateSecret())
                .addSalt(new byte[32])
                .thenExpand("tandem check-in".getBytes(StandardCharsets.UTF_8), 32);
        byte[] nonce = new byte[12];
        new SecureRandom().nextBytes(nonce);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                KDF.getInstance("HKDF-SHA256").deriveKey("AES", derived),
                new GCMParameterSpec(128, nonce));
        cipher.updateAAD((seal + "/" + id).getBytes(StandardCharsets.UTF_8));
        Base64.Encoder text = Base64.getEncoder();
        return text.encodeToString(once.getPublic().getEncoded()) + "." + text.encodeToString(nonce) + "."
                + text.encodeToString(cipher.doFinal(words.getBytes(StandardCharsets.UTF_8)));
    }
}
