package tandem.database;

/// What an installation keeps is in two databases, with roles and backups of their own. Without the other, one half is
/// worth nothing.
public enum Half {
    DATA("tandem", "tandem_owner", "tandem_runtime", "framework", "db/migration", "TANDEM_DATABASE", 12),
    KEYS("tandem_keys", "tandem_keys_owner", "tandem_keys", "keys", "db/keys", "TANDEM_KEYS_DATABASE", 4);

    final String database;
    final String owner;
    final String runtime;
    /// Where the stamp and the history of migrations are.
    final String schema;

    final String migrations;
    final String variable;
    final int connections;

    Half(
            String database,
            String owner,
            String runtime,
            String schema,
            String migrations,
            String variable,
            int connections) {
        this.database = database;
        this.owner = owner;
        this.runtime = runtime;
        this.schema = schema;
        this.migrations = migrations;
        this.variable = variable;
        this.connections = connections;
    }
}
