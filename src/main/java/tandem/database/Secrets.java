package tandem.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Passwords of the database roles: made here, kept in `<data>/secrets` readable by its owner only, never printed.
final class Secrets {
    private final Path folder;

    Secrets(Path data) {
        this.folder = data.resolve("secrets");
    }

    boolean knows(String name) {
        return Files.exists(folder.resolve(name));
    }

    /// The password of this name, made at its first use: 192 random bits in letters that need no quoting.
    String password(String name) {
        Path file = folder.resolve(name);
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(folder, mode("rwx------"));
                byte[] random = new byte[24];
                new SecureRandom().nextBytes(random);
                write(file, text(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new DatabaseUnavailable("The folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    /// The runtime role's password on an external server. Derived from the owner's, so that every node of one
    /// installation arrives at the same one without keeping or sending it.
    static String derived(String ownerPassword, String runtime) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ownerPassword.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return text(mac.doFinal(runtime.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, String password) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new", mode("rw-------"));
        Files.writeString(draft, password + "\n");
        Files.move(draft, file);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static java.nio.file.attribute.FileAttribute<?> mode(String mode) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
    }
}
