package tandem.safety;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.people.Blocks;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Blocking whoever one met, and one's own list.
@Controller
class BlockController {
    private final Met met;
    private final Witnesses witnesses;
    private final Blocks blocks;

    BlockController(Met met, Witnesses witnesses, Blocks blocks) {
        this.met = met;
        this.witnesses = witnesses;
        this.blocks = blocks;
    }

    record BlocksPage(Page shell, List<Blocks.Block> blocks) {}

    @GetMapping("/me/blocks")
    Html mine(Visit visit) {
        var shell = Page.personal(visit, Tab.ME, visit.texts().of("safety.blocks.title"));
        return Html.of("safety/blocks.jte", shell, new BlocksPage(shell, blocks.of(visit.me())));
    }

    @PostMapping("/me/blocks")
    Object block(
            @RequestParam("place") String place,
            @RequestParam("id") UUID id,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            Visit visit) {
        var face = witnesses.of(seen, place, id, visit).map(Witness::face).orElseGet(() -> met.at(place, id, visit));
        blocks.block(visit.me(), face.person(), face.name());
        return Seen.other("/me/blocks");
    }

    @PostMapping("/me/blocks/{id}/end")
    Object unblock(@PathVariable("id") UUID id, Visit visit) {
        blocks.unblock(visit.me(), id);
        return Seen.other("/me/blocks");
    }
}
