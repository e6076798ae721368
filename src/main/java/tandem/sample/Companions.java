package tandem.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.mentors.Beginnings;
import tandem.mentors.Beginnings.Saying;
import tandem.shared.Ids;

/// Mentors say what they want to say, and members say what matters to them, ask, and are answered.
@Component
class Companions implements Chapter {
    private static final List<String> KINDS = List.of("languages", "lived", "pathways", "identities", "hours", "ways");

    private final Beginnings beginnings;
    private final List<Entry> entries = Entry.read("mentors.yml");

    Companions(Beginnings beginnings) {
        this.beginnings = beginnings;
    }

    @Override
    public void tell(Day day, Company here) {
        entries.stream().filter(each -> each.number("ago") == day.ago()).forEach(each -> {
            if (each.find("capacity").isPresent()) {
                offer(each, here);
            } else {
                wish(each, here);
            }
        });
    }

    private void offer(Entry entry, Company here) {
        var says = new ArrayList<Saying>();
        KINDS.stream()
                .filter(kind -> !entry.texts(kind).isEmpty())
                .forEach(kind -> says.add(new Saying(kind, entry.texts(kind), audience(entry, kind))));
        entry.find("words").ifPresent(words -> says.add(new Saying("words", List.of(words), "members")));
        beginnings.offer(here.person(entry.text("who")), entry.text("who"), entry.number("capacity"), says);
    }

    private static String audience(Entry entry, String kind) {
        return entry.texts("team").contains(kind)
                ? "coordinators"
                : entry.texts("own").contains(kind) ? "me" : "members";
    }

    private void wish(Entry entry, Company here) {
        var me = here.person(entry.text("who"));
        Map<String, List<String>> wished = new HashMap<>();
        KINDS.stream()
                .filter(kind -> !entry.texts(kind).isEmpty())
                .forEach(kind -> wished.put(kind, entry.texts(kind)));
        beginnings.wish(me, wished, Set.copyOf(entry.texts("shown")));
        entry.find("asks").ifPresent(mentor -> {
            var id = Ids.next();
            beginnings.ask(me, id, here.person(mentor), entry.find("word").orElse(""));
            entry.find("answer")
                    .ifPresent(answer -> beginnings.answer(here.person(mentor), id, answer.equals("agreed")));
        });
    }
}
