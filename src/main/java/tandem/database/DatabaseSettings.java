package tandem.database;

import java.nio.file.Path;
import java.util.Map;

/// Where the database is. Embedded unless `TANDEM_DATABASE_URL` says otherwise.
public sealed interface DatabaseSettings {

    /// Our own PostgreSQL inside the data folder. `durable` is false only in tests: it switches fsync off.
    record Embedded(Path data, boolean durable) implements DatabaseSettings {}

    /// A PostgreSQL 15 or newer run by somebody else. `user` acts as the owner: it must own the database, and may
    /// create roles unless `tandem_runtime` exists already (docs/operating/install.md).
    record External(String url, String user, String password) implements DatabaseSettings {
        @Override
        public String toString() {
            return "External[" + url.replaceFirst("\\?.*", "") + "]";
        }
    }

    /// @throws DatabaseUnavailable when the URL is given without user or password
    static DatabaseSettings from(Path data, Map<String, String> environment) {
        String url = environment.getOrDefault("TANDEM_DATABASE_URL", "");
        if (url.isBlank()) {
            return new Embedded(data.toAbsolutePath().normalize(), true);
        }
        return new External(
                jdbc(url),
                wanted(environment, "TANDEM_DATABASE_USER"),
                wanted(environment, "TANDEM_DATABASE_PASSWORD"));
    }

    private static String jdbc(String url) {
        String plain = url.strip().replaceFirst("^postgres(ql)?://", "jdbc:postgresql://");
        if (!plain.startsWith("jdbc:postgresql://")) {
            throw new DatabaseUnavailable("TANDEM_DATABASE_URL must look like postgresql://host:5432/database.");
        }
        return plain;
    }

    private static String wanted(Map<String, String> environment, String name) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new DatabaseUnavailable("TANDEM_DATABASE_URL is set, so " + name + " must be set too.");
        }
        return value;
    }
}
