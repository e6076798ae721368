package tandem.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;

/// What somebody wrote in circles and has not taken back, what they said without words, and what they never sent.
@Component
class KeptOfConversation implements Kept {
    private final Conversations conversations;

    KeptOfConversation(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public String module() {
        return "conversation";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var all = new LinkedHashMap<String, Object>();
        all.put("posts", posts(person));
        all.put(
                "encouragement",
                conversations.givenBy(person).stream()
                        .map(given -> Map.<String, Object>of(
                                "post",
                                given.post().toString(),
                                "kind",
                                given.kind().code()))
                        .toList());
        all.put("drafts", conversations.draftsOf(person));
        return all;
    }

    private List<Map<String, Object>> posts(PersonId person) {
        return conversations.by(person).stream()
                .map(post -> {
                    var told = new LinkedHashMap<String, Object>();
                    told.put("circle", post.circle().toString());
                    told.put("at", post.at());
                    told.put("words", post.words());
                    post.note().ifPresent(note -> told.put("note", note.code()));
                    return (Map<String, Object>) told;
                })
                .toList();
    }
}
