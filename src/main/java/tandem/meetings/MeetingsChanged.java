package tandem.meetings;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the log says of one change: its number, which the changed meetings bear, and the meetings that are no more.
public record MeetingsChanged(long change, List<MeetingId> removed) {
    public static final String STREAM = "meetings";

    public MeetingsChanged {
        removed = List.copyOf(removed);
    }

    String body() {
        return Stream.concat(
                        Stream.of(Long.toString(change)),
                        removed.stream().map(id -> id.value().toString()))
                .collect(Collectors.joining(" "));
    }

    public static MeetingsChanged parse(String body) {
        List<String> words = Arrays.asList(body.split(" "));
        List<MeetingId> removed =
                words.stream().skip(1).map(UUID::fromString).map(MeetingId::new).toList();
        return new MeetingsChanged(Long.parseLong(words.getFirst()), removed);
    }
}
