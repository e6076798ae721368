package tandem.database;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Brings the schema to what this program needs, as the owner. Modules number their migrations in ranges of their own,
/// so a lower number may arrive later: `outOfOrder`.
final class Migration {
    private Migration() {}

    static void run(DataSource owner, Half half) {
        MigrationStore store = new MigrationStore(owner, half.schema);
        String wanted = stamp(half);
        if (store.stamp().filter(wanted::equals).isPresent()) {
            return;
        }
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:" + half.migrations)
                .schemas(half.schema)
                .placeholderReplacement(false)
                .outOfOrder(true)
                .load()
                .migrate();
        store.stamp(wanted);
    }

    /// A digest of all migrations, names and texts.
    static String stamp(Half half) {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:" + half.migrations + "/**/*.sql");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files) {
                digest.update(String.valueOf(file.getFilename()).getBytes());
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The migrations cannot be read.", e);
        }
    }
}
