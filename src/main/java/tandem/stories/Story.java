package tandem.stories;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tandem.shared.PersonId;
import tandem.sounds.Format;

/// One story of a member.
///
/// @param audience how far its author wants it seen
/// @param shown how far it was let go by somebody who read it
/// @param reply what they wrote to the author; empty where nothing
/// @param news whether its author has not seen the last answer
record Story(
        UUID id,
        PersonId author,
        Told told,
        Optional<Recording> recording,
        Audience audience,
        Optional<Instant> sent,
        Optional<Audience> shown,
        Optional<Answer> answer,
        String reply,
        boolean news) {

    /// @param sound its number
    /// @param size in bytes
    record Recording(UUID sound, Format format, int size, int seconds) {}

    State state() {
        if (shown.isPresent()) {
            return State.SHOWN;
        }
        if (answer.isPresent()) {
            return answer.get() == Answer.CHANGE ? State.CHANGE : State.DECLINED;
        }
        return sent.isPresent() ? State.WAITING : State.DRAFT;
    }

    /// Shown, and wanted farther than whoever read it said.
    boolean widening() {
        return shown.filter(audience::wider).isPresent() && answer.isEmpty();
    }

    boolean toRead() {
        return state() == State.WAITING || widening();
    }

    int minutes() {
        int read = told.words().split("\\s+").length / 180 + 1;
        return recording.map(sound -> (sound.seconds() + 59) / 60).orElse(read);
    }

    String path() {
        return "/stories/" + id;
    }

    String own() {
        return "/stories/mine/" + id;
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Story";
    }
}
