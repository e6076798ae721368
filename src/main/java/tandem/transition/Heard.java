package tandem.transition;

import tandem.bridge.Result;

/// What a contact was for the rules.
public enum Heard {
    /// They were spoken with; also where they said that they would rather not talk.
    THROUGH,
    MISSED,
    NEITHER;

    public static Heard of(Result result) {
        return switch (result) {
            case REACHED, DECLINED -> THROUGH;
            case LEFT_WORD, NO_ANSWER -> MISSED;
            case OTHER -> NEITHER;
        };
    }
}
