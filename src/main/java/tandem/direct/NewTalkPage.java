package tandem.direct;

import java.util.UUID;
import tandem.web.Page;
import tandem.web.Texts;

/// Before two write to each other.
///
/// @param asked whether the reader has asked already
/// @param enough whether so many asks wait that there can be no more for now
record NewTalkPage(Page shell, String place, UUID id, Known.Met met, boolean asked, boolean enough) {
    Texts texts() {
        return shell.texts();
    }

    boolean asks() {
        return met.kind() == TalkKind.FELLOWS;
    }
}
