package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.audit.Audit;
import tandem.audit.Chain;
import tandem.browser.Chromium.Visitor;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// The pages of who sees what is mine, and of who did what. Pictures of what was seen lie in `target/pages`.
class WhoSeesWhatTest extends BrowserTest {
    private static final Map<String, String> MINE = Map.of(
            "/me", "me",
            "/me/looks", "looks",
            "/me/name", "name",
            "/me/copy", "copy",
            "/me/erasure", "erasure",
            "/goodbye?days=7", "goodbye");

    @Autowired
    Cast cast;

    @Autowired
    Relations relations;

    @Autowired
    Audit audit;

    @Autowired
    Chain chain;

    @Autowired
    Gate gate;

    @Autowired
    Keys keys;

    private PersonId amy;

    @BeforeEach
    void aLife() {
        TestDatabase.empty("people", "audit");
        amy = cast.amy();
        var mo = cast.mo();
        var cory = cast.coryFor(amy);
        cast.relate(RelationKind.MENTOR, amy, mo);
        cast.relate(RelationKind.GREETER, amy, cast.gil());
        gate.run(Actor.of(cory), () -> audit.looked(amy, "bridge.contacts"));
        gate.run(Actor.of(mo), () -> audit.looked(amy, ""));
        breakGlass(cast.join("Omar", tandem.wall.Role.SUPERVISOR), "On call, and she asked for a call back.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US"})
    void what_is_mine_is_accessible_and_fits_a_narrow_phone(String language) {
        try (var visitor = browserOf(amy, Chromium.phone(language).setViewportSize(320, 640))) {
            MINE.forEach((path, name) -> check(visitor, path, name + "-" + language));
        }
    }

    @Test
    void what_is_mine_is_accessible_in_the_dark_on_a_wide_screen() {
        try (var visitor = browserOf(amy, wide("en-US").setColorScheme(ColorScheme.DARK))) {
            MINE.forEach((path, name) -> check(visitor, path, name + "-wide-dark"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-US"})
    void who_did_what_is_accessible_and_fits(String language) {
        chain.link();
        var sam = cast.sam();
        for (var options : List.of(Chromium.phone(language).setViewportSize(320, 640), wide(language))) {
            try (var visitor = browserOf(sam, options)) {
                check(visitor, "/audit", "audit-" + language + "-" + visitor.page.viewportSize().width);
            }
        }
    }

    private void check(Visitor visitor, String path, String name) {
        visitor.page.navigate(path);
        assertThat(visitor.page.url()).endsWith(path);
        assertThat(Axe.findings(visitor.page)).as(path).isEmpty();
        assertThat(visitor.scrollsSideways()).as("%s scrolls sideways", path).isFalse();
        assertThat(visitor.complaints).as(path).isEmpty();
        picture(visitor.page, name);
    }

    private void breakGlass(PersonId holder, String reason) {
        var relation = relations.breakGlass(holder, amy);
        TestDatabase.owner()
                .sql(
                        "insert into safety.glass (id, holder, subject, reason, at) values (:id, :holder, :amy, :reason, now())")
                .param("id", relation.id())
                .param("holder", holder.value())
                .param("amy", amy.value())
                .param("reason", keys.seal(new Box(amy.value(), "safety.glass", "reason", relation.id()), reason))
                .update();
    }
}
