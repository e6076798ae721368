package tandem.keys;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// Makes a key out of words that a person can keep: Argon2id, dear enough that guessing does not pay. The words compare
/// alike on whichever keyboard they were typed.
///
/// @param salt 16 random bytes
record Passphrase(byte[] salt, int kilobytes, int passes) {
    static final int SHORTEST = 15;

    static final int BYTES = 24;
    private static final int DEAREST = 1 << 20;

    static void check(String words) {
        if (words.codePointCount(0, words.length()) < SHORTEST) {
            throw new KeysFileRefused("A passphrase has " + SHORTEST + " characters or more: a few words in a row.");
        }
    }

    static Passphrase fresh() {
        return new Passphrase(java.util.Arrays.copyOf(Key.random(), 16), 256 * 1024, 3);
    }

    static Passphrase read(DataInputStream from) throws IOException {
        Passphrase read = new Passphrase(from.readNBytes(16), from.readInt(), from.readInt());
        if (read.kilobytes < 8 || read.kilobytes > DEAREST || read.passes < 1 || read.passes > 20) {
            throw new KeysFileRefused("This is not a file that keys export made.");
        }
        return read;
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .put(salt)
                .putInt(kilobytes)
                .putInt(passes)
                .array();
    }

    byte[] key(String words) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withSalt(salt)
                .withMemoryAsKB(kilobytes)
                .withIterations(passes)
                .withParallelism(1)
                .build());
        byte[] key = new byte[32];
        argon.generateBytes(Normalizer.normalize(words, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8), key);
        return key;
    }
}
