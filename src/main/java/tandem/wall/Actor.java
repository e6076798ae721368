package tandem.wall;

/// On whose behalf a unit of work runs. Its `text` is what row-level security compares; members will follow as
/// `member:<uuid>`.
public sealed interface Actor {
    /// Anybody on the web, not signed in.
    Actor VISITOR = Standing.VISITOR;

    /// Somebody at the command line of the machine itself.
    Actor OPERATOR = Standing.OPERATOR;

    /// Jobs and indexes, on nobody's behalf.
    Actor SYSTEM = Standing.SYSTEM;

    String text();

    /// Actors without a person behind them.
    enum Standing implements Actor {
        VISITOR("visitor"),
        OPERATOR("operator"),
        SYSTEM("system");

        private final String text;

        Standing(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }
}
