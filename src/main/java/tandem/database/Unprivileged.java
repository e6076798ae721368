package tandem.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// PostgreSQL refuses to run as root. An ordinary user needs nothing; for root there are two ways, tried in order:
///
/// 1. `unshare -U`: a user namespace of its own. PostgreSQL then sees an ordinary user and keeps root's ownership of
///    files, but none of root's capabilities.
/// 2. `setpriv`: another account (`postgres` if the machine has one, else `nobody`) that is given the folder.
///
/// A folder keeps the way it began with, for its files belong to one account.
record Unprivileged(List<String> prefix, String account) {
    private static final String ITSELF = "";

    static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    static Unprivileged of(Path data, Path cluster) {
        if (!root()) {
            return new Unprivileged(List.of(), ITSELF);
        }
        String owner = owner(cluster);
        if ((owner.isEmpty() || owner.equals("root")) && succeeds(List.of("unshare", "-U", "true"))) {
            return new Unprivileged(List.of("unshare", "-U"), ITSELF);
        }
        String account = !owner.isEmpty() && !owner.equals("root") ? owner : usualAccount();
        Unprivileged other = new Unprivileged(
                List.of("setpriv", "--reuid=" + account, "--regid=" + group(account), "--clear-groups"), account);
        other.check(data);
        return other;
    }

    List<String> command(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /// Gives a file or folder (not its contents) to the account that runs PostgreSQL.
    void hand(Path file) throws IOException {
        if (account.isEmpty()) {
            return;
        }
        UserPrincipal user =
                file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(account);
        Files.setOwner(file, user);
    }

    private void check(Path data) {
        if (!succeeds(command(List.of("true")))) {
            throw new DatabaseUnavailable("PostgreSQL does not run as root, and this machine allows neither a user"
                    + " namespace (unshare -U) nor another account (setpriv). Start Tandem as an ordinary user, or set"
                    + " TANDEM_DATABASE_URL.");
        }
        List<Path> folders = List.of(data, PostgresBinaries.unpacked());
        for (Path folder : folders) {
            if (!succeeds(command(List.of("test", "-x", folder.toString())))) {
                throw new DatabaseUnavailable("PostgreSQL does not run as root, and the account " + account
                        + " cannot enter " + folder + ". Start Tandem as an ordinary user, or choose folders outside"
                        + " of root's own with --data and TANDEM_CACHE, or set TANDEM_DATABASE_URL.");
            }
        }
    }

    private static String owner(Path cluster) {
        try {
            return Files.exists(cluster) ? Files.getOwner(cluster).getName() : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String usualAccount() {
        return succeeds(List.of("id", "-u", "postgres")) ? "postgres" : "nobody";
    }

    private static String group(String account) {
        return account.equals("nobody") ? "nogroup" : account;
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(new ArrayList<>(command))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false; // the tool is not installed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
