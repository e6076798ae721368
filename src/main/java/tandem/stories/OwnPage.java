package tandem.stories;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tandem.web.Page;
import tandem.web.Texts;

/// A story on its author's own page.
///
/// @param known how many know the feeling, in steps
/// @param news whether there is an answer that they had not seen
/// @param wrong the text of what to mend in sending or showing it; null where all is well
/// @param sound the text of what was wrong with a recording; null where nothing
record OwnPage(
        Page shell,
        Story story,
        SendForm form,
        int known,
        boolean news,
        @Nullable String wrong,
        @Nullable String sound) {
    Texts texts() {
        return shell.texts();
    }

    StoryLine line() {
        return Library.line(story, shell.visit().language());
    }

    /// Whether something on it is to be heard at once.
    boolean loud() {
        return news || wrong != null || sound != null;
    }

    /// What is still to be told before somebody reads it.
    List<String> lacks() {
        return lacks(story);
    }

    static List<String> lacks(Story story) {
        var lacks = new ArrayList<String>();
        if (story.told().summary().isEmpty()) {
            lacks.add("stories.lacks.summary");
        }
        if (story.told().words().isEmpty() && story.recording().isEmpty()) {
            lacks.add("stories.lacks.words");
        }
        return lacks;
    }

    /// Whether it can be sent: nobody has it now.
    boolean sends() {
        return switch (story.state()) {
            case DRAFT, CHANGE, DECLINED -> lacks().isEmpty();
            case WAITING, SHOWN -> false;
        };
    }

    boolean wantsWords() {
        return story.recording().isPresent() && story.told().words().isEmpty();
    }
}
