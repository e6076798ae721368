package tandem.database;

/// `postgresql.conf` of the embedded server, whole. It keeps one program's data on one machine, so it has no replicas
/// and little memory; what it promises (`fsync`, `synchronous_commit`, `full_page_writes`) stays at PostgreSQL's safe
/// defaults.
final class PostgresConfiguration {
    static final String TEXT = """
            # Written by Tandem when it made this database. The port is given at each start.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 120
            password_encryption = 'scram-sha-256'
            shared_buffers = 128MB
            work_mem = 8MB
            maintenance_work_mem = 64MB
            max_wal_size = 512MB
            min_wal_size = 80MB
            wal_level = minimal
            max_wal_senders = 0
            jit = off
            max_parallel_workers_per_gather = 0
            timezone = 'UTC'
            log_timezone = 'UTC'
            datestyle = 'iso, mdy'
            lc_messages = 'C'
            log_min_messages = warning
            log_statement = none
            log_min_error_statement = panic
            log_error_verbosity = terse
            log_checkpoints = off
            """;

    private PostgresConfiguration() {}
}
