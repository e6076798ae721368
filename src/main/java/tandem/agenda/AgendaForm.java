package tandem.agenda;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.Ids;

/// What was typed about an agenda, in one of its forms.
record AgendaForm(
        @Nullable String topic,
        @Nullable String readings,
        @Nullable String words,
        @Nullable String skill,
        @Nullable String minutes,
        @Nullable UUID key) {
    private static final int LONG = 200;
    private static final int LONGEST = 2000;
    private static final int MOST_MINUTES = 240;

    static AgendaForm of(Agenda agenda) {
        return new AgendaForm(agenda.topic(), String.join("\n", agenda.readings()), "", "", "", Ids.next());
    }

    String about() {
        return stripped(topic);
    }

    String read() {
        return stripped(readings).replace("\r\n", "\n");
    }

    String item() {
        return stripped(words);
    }

    String chosen() {
        return stripped(skill);
    }

    String time() {
        return stripped(minutes);
    }

    UUID id() {
        return key == null ? Ids.next() : key;
    }

    int length() {
        return time().isEmpty() ? 0 : Integer.parseInt(time());
    }

    Optional<String> wrongTopic() {
        return about().length() > LONG || read().length() > LONGEST
                ? Optional.of("agenda.wrong.long")
                : Optional.empty();
    }

    Optional<String> wrongItem() {
        if (item().isEmpty() || item().length() > LONG) {
            return Optional.of("agenda.wrong.words");
        }
        return wrongTime();
    }

    Optional<String> wrongTime() {
        boolean right = time().isEmpty() || time().matches("\\d{1,3}") && length() <= MOST_MINUTES;
        return right ? Optional.empty() : Optional.of("agenda.wrong.minutes");
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /// Nothing that was typed.
    @Override
    public String toString() {
        return "AgendaForm";
    }
}
