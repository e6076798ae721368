package tandem.wall;

import tandem.shared.PersonId;

/// On whose behalf a unit of work runs. Its `text` is what row-level security compares.
public sealed interface Actor {
    /// Anybody on the web, not signed in.
    Actor VISITOR = Standing.VISITOR;

    /// Somebody at the command line of the machine itself.
    Actor OPERATOR = Standing.OPERATOR;

    /// Jobs and indexes, on nobody's behalf.
    Actor SYSTEM = Standing.SYSTEM;

    /// Whoever stands at the door: joining and signing in, before it is known who somebody is. Sees what those need.
    Actor DOOR = Standing.DOOR;

    static Actor of(PersonId person) {
        return new Person(person);
    }

    String text();

    /// Somebody who is signed in.
    record Person(PersonId id) implements Actor {
        @Override
        public String text() {
            return "person:" + id;
        }
    }

    /// Actors without a person behind them.
    enum Standing implements Actor {
        VISITOR("visitor"),
        OPERATOR("operator"),
        SYSTEM("system"),
        DOOR("door");

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
