package tandem.direct;

import java.util.List;
import tandem.web.Page;
import tandem.web.Texts;

/// Those with whom somebody writes, who asks them, and to whom they can write.
///
/// @param asked whom they asked and who has not answered
/// @param roles whom they have by a role
record DirectPage(
        Page shell, List<Directs.Waiting> asks, List<Talk> talks, List<String> asked, List<Known.ByRole> roles) {
    Texts texts() {
        return shell.texts();
    }

    String name(Talk talk) {
        var name = talk.name();
        return name == null ? texts().of("direct.somebody") : name;
    }

    String kind(Talk talk) {
        boolean holds = talk.holds() && talk.kind() != TalkKind.FELLOWS;
        return texts().of("direct.kind." + talk.kind().code() + (holds ? ".holds" : ""));
    }

    static String code(Known.ByRole role) {
        return role.kind().code() + (role.holds() ? ".holds" : "");
    }
}
