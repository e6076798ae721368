package tandem.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The files of the vocabulary: ours, and over them those of the program, entry by entry and field by field.
///
/// @param own the program's folder, which need not exist
record Shelf(Optional<Path> own) {
    private static final String OURS = "/content/vocabulary/";

    /// The entries of a file in order: ours first, then those that the program added.
    List<Entry> entries(String file, Set<String> fields) {
        Map<String, Entry> byCode = new LinkedHashMap<>();
        for (Entry entry : listed(file, ours(file))) {
            if (byCode.put(entry.only(fields).code(), entry) != null) {
                throw entry.problem("the code is there twice");
            }
        }
        for (Entry entry : listed(file, added(file))) {
            byCode.merge(entry.only(fields).code(), entry, Entry::with);
        }
        return List.copyOf(byCode.values());
    }

    /// A file that is one entry.
    List<Entry> single(String file, Set<String> fields) {
        return List.of(
                whole(file, ours(file)).only(fields), whole(file, added(file)).only(fields));
    }

    private static List<Entry> listed(String file, Object content) {
        if (!(content instanceof List<?> items)) {
            throw new VocabularyProblem(file + ": takes a list, each entry beginning with «- code:»");
        }
        return items.stream().map(item -> whole(file, item)).toList();
    }

    @SuppressWarnings("unchecked")
    private static Entry whole(String file, Object item) {
        if (item instanceof Map<?, ?> fields) {
            return new Entry(file, (Map<String, Object>) fields);
        }
        if (item instanceof List<?> none && none.isEmpty()) {
            return new Entry(file, Map.of());
        }
        throw new VocabularyProblem(file + ": takes «name: value» pairs, not «" + item + "»");
    }

    private static Object ours(String file) {
        try (InputStream content = Shelf.class.getResourceAsStream(OURS + file)) {
            if (content == null) {
                throw new VocabularyProblem(OURS + file + " is not in this build");
            }
            return YamlFile.read(file, new InputStreamReader(content, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Object added(String file) {
        Optional<Path> path = own.map(folder -> folder.resolve(file)).filter(Files::isRegularFile);
        if (path.isEmpty()) {
            return List.of();
        }
        try (Reader content = Files.newBufferedReader(path.get())) {
            return YamlFile.read(path.get().toString(), content);
        } catch (IOException unreadable) {
            throw new VocabularyProblem(path.get() + " cannot be read as UTF-8 text");
        }
    }
}
