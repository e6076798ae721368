package tandem.sample;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.conversation.Note;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.stories.Audience;
import tandem.stories.Stories;
import tandem.stories.Told;
import tandem.stories.Topic;

/// Three stories of members: one told aloud and in writing, one in Spanish, one that nobody has read yet.
@Component
class Voices implements Chapter {
    private static final int SHOWN = 18;
    private static final int HUM = 24;

    private static final Told BRAIDS = new Told(
            Language.EN,
            "Somebody’s mom",
            "Two braids",
            "About a comb, a kitchen chair, and a girl who holds still.",
            """
            My daughter has hair like mine. It does what it wants.

            The year I drank she learned to do it herself. She was six. She did it with water, and it dried how it \
            dried, and she went to school like that. I saw it in the photo they take. I did not see it that morning.

            When she first came for a weekend I had bought ribbons. She looked at them and put them back in the bag. \
            She said, “I do my own.” My sister told me, don’t push, just have the comb out. So I had the comb out. \
            It lay on the kitchen table for five weekends.

            On the sixth she sat down on the chair with her back to me. She did not say anything and I did not \
            either. I made two braids. My hands shook, so they are not straight. She held so still.

            At the door she said, “They’re crooked.” I said, “I know.” She said, “You can do it again next time.”""",
            List.of(Topic.ALCOHOL, Topic.PARENT, Topic.FIRST_MONTHS),
            List.of(Note.USE));

    private static final Told POT = new Told(
            Language.ES,
            "Una de la mesa",
            "Se me quedó la olla",
            "De un velorio, una olla de pozole y la hermana que vino por ella.",
            """
            Cuando murió mi hermano hice pozole para cincuenta. Es lo que sé hacer. Serví a todos y no me senté.

            Luego se fueron, y yo con la olla. No la pude lavar. Ahí estuvo, en el patio, con su tapa. Y yo adentro, \
            tomando sola en la tarde, que nunca lo había hecho. Decía: un día más y la lavo.

            Vino mi hermana la chica. No me dijo nada de la botella. Me dijo: “Ando buscando la olla grande”. Salió, \
            la vio, y se arremangó. La lavamos entre las dos con la manguera. Nos mojamos todas. Nos dio risa, y \
            después ya no fue risa.

            Ahora la olla está en casa de ella. Los sábados me la presta para la mesa. Dice que me la presta. Es mía, \
            pero así tengo que ir.""",
            List.of(Topic.GRIEF, Topic.ALCOHOL, Topic.FAMILY),
            List.of(Note.LOSS, Note.USE));

    private static final Told TIRES = new Told(
            Language.EN,
            "K",
            "The tire shop",
            "About four days in June, and who asked for eggs.",
            """
            I drank for four days in June. On the fifth I told them. I thought they would take my chair.

            Somebody asked, “Have you had breakfast?” So we went for eggs. He did not ask why. He asked if I wanted \
            the toast.

            At work I put new tires on a school bus that week. All six. I kept thinking, these have to hold. That is \
            all I have to tell. I am still here, and the bus is too.""",
            List.of(Topic.RETURN_TO_USE, Topic.WORK),
            List.of());

    private final Stories stories;

    Voices(Stories stories) {
        this.stories = stories;
    }

    @Override
    public void tell(Day day, Company here) {
        if (day.ago() == SHOWN) {
            var spoken = tell(here, "Nell", BRAIDS);
            stories.record(here.person("Nell"), spoken, Hum.of(HUM));
            show(here, "Nell", spoken, "Tess");
            show(here, "Lupe", tell(here, "Lupe", POT), "Inés");
            Stream.of("Hal", "Fern", "Kit").forEach(name -> stories.know(here.person(name), spoken));
        }
        if (day.last()) {
            stories.send(here.person("Kit"), tell(here, "Kit", TIRES), Audience.CIRCLES);
        }
    }

    private UUID tell(Company here, String name, Told told) {
        return stories.tell(here.person(name), Ids.next(), told).orElseThrow();
    }

    private void show(Company here, String teller, UUID story, String reader) {
        stories.send(here.person(teller), story, Audience.MEMBERS);
        stories.publish(here.person(reader), story);
    }
}
