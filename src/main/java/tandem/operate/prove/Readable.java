package tandem.operate.prove;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tandem.keys.Box;
import tandem.keys.KeyGone;
import tandem.keys.Keys;
import tandem.keys.SealBroken;

/// What can be read of everything that is sealed, by whoever has the rows and the keys. Every id of a row is tried as
/// the owner of its key.
///
/// @param owner whose key opened it
/// @param ids those of its row
record Readable(SealedStore.Column column, UUID owner, Map<String, UUID> ids, String words) {
    /// Everything, tried with the keys of everybody there is: a person's key also seals what others say to them.
    static List<Readable> all(SealedStore store, Keys keys) {
        return all(
                store,
                keys,
                store.fields().stream()
                        .filter(field -> field.column().table().equals("people.person"))
                        .flatMap(field -> field.ids().values().stream())
                        .toList());
    }

    /// @param others owners of keys that stand in no column of the rows they seal
    static List<Readable> all(SealedStore store, Keys keys, Collection<UUID> others) {
        List<SealedStore.Field> fields = store.fields();
        keys.fetch(Stream.concat(others.stream(), fields.stream().flatMap(field -> field.ids().values().stream()))
                .toList());
        List<Readable> found = new ArrayList<>();
        fields.forEach(field -> opened(field, keys, others).ifPresent(found::add));
        return found;
    }

    /// The same of one field, by whoever has kept it from before.
    static Optional<Readable> opened(SealedStore.Field field, Keys keys, Collection<UUID> others) {
        Set<UUID> owners = new LinkedHashSet<>(field.ids().values());
        owners.addAll(others);
        for (UUID owner : owners) {
            for (UUID row : new LinkedHashSet<>(field.ids().values())) {
                Box box = new Box(owner, field.column().table(), field.column().name(), row);
                Optional<String> words = opened(keys, box, field.sealed());
                if (words.isPresent()) {
                    return Optional.of(new Readable(field.column(), owner, field.ids(), words.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> opened(Keys keys, Box box, byte[] sealed) {
        try {
            return Optional.of(keys.open(box, sealed));
        } catch (KeyGone | SealBroken no) {
            return Optional.empty();
        }
    }
}
