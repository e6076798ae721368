package tandem.keys;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.database.Presence;

/// Puts keys back that were lost, never those that were destroyed. All of them or none.
public final class Recovery {
    private static final int BATCH = 1_000;

    private final Vault vault;
    private final Clock clock;

    public Recovery(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// @param made when the file was made
    /// @param recovered how many keys are back
    /// @param destroyed how many were destroyed since, and stay so
    public record Outcome(Instant made, long recovered, long destroyed) {}

    /// @throws KeysFileRefused in plain words where the file is too old, of another installation, or does not open
    /// @throws tandem.database.DatabaseUnavailable while the site runs
    public Outcome read(Path file, String passphrase) throws IOException, SQLException {
        try (Presence alone = vault.alone();
                Connection connection = vault.owner().getConnection();
                InputStream in = Files.newInputStream(file);
                DataInputStream open = KeysFile.unlock(in, passphrase)) {
            KeysCopyStore store = new KeysCopyStore(connection);
            Optional<UUID> fits = store.isEmpty() ? Optional.empty() : store.ring();
            Content content = content(open, store);
            check(content, fits);
            return recover(content, store);
        }
    }

    private record Content(Instant made, Ring ring) {}

    private static Content content(DataInputStream open, KeysCopyStore store) {
        try {
            Instant made = Instant.ofEpochMilli(open.readLong());
            store.expect();
            rows(open, store);
            return new Content(made, KeysFile.ring(open));
        } catch (IOException e) {
            throw new KeysFileRefused("The passphrase is wrong, or the file is damaged.");
        }
    }

    private static void rows(DataInputStream open, KeysCopyStore store) throws IOException {
        List<Row> batch = new ArrayList<>();
        for (Row row = Row.read(open); row != null; row = Row.read(open)) {
            batch.add(row);
            if (batch.size() == BATCH) {
                store.in(batch);
                batch.clear();
            }
        }
        store.in(batch);
    }

    private void check(Content content, Optional<UUID> fits) {
        Ring ring = content.ring();
        if (fits.filter(id -> !id.equals(ring.id())).isPresent()) {
            throw new KeysFileRefused("These keys are of another installation than the ones that are here.");
        }
        Optional<Ring> here = vault.ringHere().filter(each -> each.id().equals(ring.id()));
        boolean alive = here.flatMap(each -> each.wrapping(ring.current().id())).isPresent();
        if (Rotation.dead(content.made(), clock.instant()) && !alive) {
            throw new KeysFileRefused(
                    "This file is " + days(content.made()) + " days old. Its wrapping keys died after 30"
                            + " days, so that nobody who was erased comes back. Use a younger file.");
        }
    }

    private long days(Instant made) {
        return Duration.between(made, clock.instant()).toDays();
    }

    /// The ring first: a ring without its keys harms nobody, keys without their ring are lost.
    private Outcome recover(Content content, KeysCopyStore store) throws SQLException {
        store.destroy();
        Ring merged = vault.adopt(content.ring(), clock.instant());
        store.ring(merged.id());
        long recovered =
                store.recover(merged.wrappings().stream().map(Ring.Wrapping::id).toList());
        long destroyed = store.destroyed();
        store.commit();
        return new Outcome(content.made(), recovered, destroyed);
    }
}
