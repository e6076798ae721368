package tandem.sample;

import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.channels.Channel;
import tandem.channels.Channels;
import tandem.channels.PrintRun;
import tandem.channels.QuietHours;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// How some want to be reached; and a letter on paper that waits for the next run.
@Component
class Reached implements Chapter {
    private final Channels channels;
    private final PrintRun run;
    private final Identities identities;

    Reached(Channels channels, PrintRun run, Identities identities) {
        this.channels = channels;
        this.run = run;
        this.identities = identities;
    }

    @Override
    public void tell(Day day, Company here) {
        if (day.last()) {
            Entry.read("channels.yml").forEach(entry -> say(entry, day, here));
        }
    }

    private void say(Entry entry, Day day, Company here) {
        var person = here.person(entry.text("name"));
        keep(person, IdentityKind.PHONE, entry.find("phone"));
        keep(person, IdentityKind.ADDRESS, entry.find("address"));
        var hours = new QuietHours(LocalTime.parse(entry.text("from")), LocalTime.parse(entry.text("to")), day.zone());
        channels.keep(
                Actor.of(person),
                person,
                entry.texts("ways").stream()
                        .map(code -> Channel.read(code).orElseThrow())
                        .toList(),
                new Channels.Setting(Optional.of(hours), entry.text("note"), false));
        entry.find("letter").ifPresent(text -> {
            var language = here.members().stream()
                    .filter(member -> member.name().equals(entry.text("name")))
                    .findFirst()
                    .orElseThrow()
                    .language();
            run.add(here.person(Door.coordinator(language)), Ids.next(), person, text);
        });
    }

    private void keep(PersonId person, IdentityKind kind, Optional<String> value) {
        value.ifPresent(text -> identities.keep(Actor.of(person), person, kind, text));
    }
}
