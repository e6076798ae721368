package tandem.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Where a database is. Embedded unless `TANDEM_DATABASE_URL`, for the keys `TANDEM_KEYS_DATABASE_URL`, says otherwise.
public sealed interface DatabaseSettings {

    /// Our own PostgreSQL inside the data folder. `durable` is false only in tests and proofs: it switches fsync off.
    record Embedded(Path data, boolean durable) implements DatabaseSettings {
        /// Whether the folder has one already.
        public boolean made() {
            return Files.exists(EmbeddedPostgres.cluster(data));
        }
    }

    /// A PostgreSQL 15 or newer run by somebody else. `user` acts as the owner: it must own the database, and may
    /// create roles unless the runtime role exists already (docs/operating/install.md).
    record External(String url, String user, String password) implements DatabaseSettings {
        @Override
        public String toString() {
            return "External[" + url.replaceFirst("\\?.*", "") + "]";
        }
    }

    /// @throws DatabaseUnavailable when the URL is given without user or password
    static DatabaseSettings from(Path data, Map<String, String> environment) {
        return from(data, environment, Half.DATA);
    }

    /// @throws DatabaseUnavailable as above, and when both halves are to live in one database
    static DatabaseSettings from(Path data, Map<String, String> environment, Half half) {
        String url = url(environment, half);
        if (url.isEmpty()) {
            return new Embedded(data.toAbsolutePath().normalize(), true);
        }
        if (half == Half.KEYS && url.equals(url(environment, Half.DATA))) {
            throw new DatabaseUnavailable("TANDEM_KEYS_DATABASE_URL must name another database than"
                    + " TANDEM_DATABASE_URL: keys beside what they lock protect nobody.");
        }
        return new External(url, wanted(environment, half, "_USER"), wanted(environment, half, "_PASSWORD"));
    }

    private static String url(Map<String, String> environment, Half half) {
        String url = environment.getOrDefault(half.variable + "_URL", "").strip();
        String plain = url.replaceFirst("^postgres(ql)?://", "jdbc:postgresql://");
        if (!plain.isEmpty() && !plain.startsWith("jdbc:postgresql://")) {
            throw new DatabaseUnavailable(half.variable + "_URL must look like postgresql://host:5432/database.");
        }
        return plain;
    }

    private static String wanted(Map<String, String> environment, Half half, String part) {
        String value = environment.getOrDefault(half.variable + part, "");
        if (value.isBlank()) {
            throw new DatabaseUnavailable(
                    half.variable + "_URL is set, so " + half.variable + part + " must be set too.");
        }
        return value;
    }
}
