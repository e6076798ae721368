package tandem.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The two roles: `tandem_owner` migrates and backs up, `tandem_runtime` serves and owns nothing.
final class RoleStore {
    private final JdbcClient jdbc;

    RoleStore(DataSource superuserOrOwner) {
        this.jdbc = JdbcClient.create(superuserOrOwner);
    }

    int version() {
        return Integer.parseInt(
                jdbc.sql("show server_version_num").query(String.class).single());
    }

    boolean databaseExists(String name) {
        return jdbc.sql("select exists (select from pg_catalog.pg_database where datname = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    boolean roleExists(String name) {
        return jdbc.sql("select exists (select from pg_catalog.pg_roles where rolname = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /// Roles and passwords are names and quoted literals here, for PostgreSQL takes no parameters in these statements.
    void ensureLogin(String role, String password) {
        if (!roleExists(role)) {
            execute("create role %I login nosuperuser nocreatedb nocreaterole", role, "");
        }
        execute("alter role %I login password %L", role, password);
    }

    void createDatabase(String name, String owner) {
        execute("create database %I owner %I", name, owner);
    }

    private void execute(String statement, String first, String second) {
        String quoted = jdbc.sql("select format(:statement, :first, :second)")
                .param("statement", statement)
                .param("first", first)
                .param("second", second)
                .query(String.class)
                .single();
        jdbc.sql(quoted).update();
    }
}
