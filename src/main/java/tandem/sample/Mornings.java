package tandem.sample;

import java.time.Duration;
import org.springframework.stereotype.Component;
import tandem.bridge.Desks;
import tandem.channels.Channel;
import tandem.channels.Channels;
import tandem.help.ContactRequest;
import tandem.help.ContactRequests;
import tandem.help.ReachBy;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// What a coordinator finds on the desk in the morning besides those who are due.
@Component
class Mornings implements Chapter {
    private final Identities identities;
    private final Channels channels;
    private final Desks desks;
    private final ContactRequests requests;

    Mornings(Identities identities, Channels channels, Desks desks, ContactRequests requests) {
        this.identities = identities;
        this.channels = channels;
        this.desks = desks;
        this.requests = requests;
    }

    @Override
    public void tell(Day day, Company here) {
        if (day.last()) {
            Entry.read("desk.yml").forEach(entry -> tell(entry, day, here));
        }
    }

    private void tell(Entry entry, Day day, Company here) {
        if (entry.find("asks").isPresent()) {
            ask(entry, day);
            return;
        }
        var person = here.person(entry.text("name"));
        reach(entry, person);
        entry.find("handed").ifPresent(line -> desks.hand(here.person("Inés"), person, here.person("Tess"), line));
        entry.find("off")
                .ifPresent(why -> desks.putOff(
                        here.person("Tess"), person, Ids.next(), day.today().plusDays(3), why));
    }

    private void reach(Entry entry, PersonId person) {
        var actor = Actor.of(person);
        entry.find("phone").ifPresent(phone -> identities.keep(actor, person, IdentityKind.PHONE, phone));
        entry.texts("ways")
                .forEach(way -> channels.agree(actor, person, Channel.read(way).orElseThrow()));
    }

    private void ask(Entry entry, Day day) {
        var asked = day.end().minus(Duration.ofMinutes(38));
        requests.ask(new ContactRequest(
                Ids.next(),
                asked,
                asked.plus(Duration.ofHours(2)),
                Language.EN,
                "",
                ReachBy.TEXT,
                IdentityKind.PHONE.normal(entry.text("phone")).orElseThrow(),
                "",
                false,
                entry.text("asks")));
    }
}
