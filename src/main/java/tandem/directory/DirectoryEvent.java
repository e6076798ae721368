package tandem.directory;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the log says of one change: its number, which the changed meetings bear, and the meetings that are no more.
record DirectoryEvent(long change, List<MeetingId> removed) {
    static final String STREAM = "directory";

    DirectoryEvent {
        removed = List.copyOf(removed);
    }

    String body() {
        return Stream.concat(
                        Stream.of(Long.toString(change)),
                        removed.stream().map(id -> id.value().toString()))
                .collect(Collectors.joining(" "));
    }

    static DirectoryEvent parse(String body) {
        List<String> words = Arrays.asList(body.split(" "));
        List<MeetingId> removed =
                words.stream().skip(1).map(UUID::fromString).map(MeetingId::new).toList();
        return new DirectoryEvent(Long.parseLong(words.getFirst()), removed);
    }
}
