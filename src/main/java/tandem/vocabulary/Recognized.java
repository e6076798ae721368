package tandem.vocabulary;

import java.util.List;

/// A row's codes, told apart. Nothing is lost: what is not known stays as written.
///
/// @param types each once, in the order of the row
/// @param others codes that nobody mapped yet, as written, each once
public record Recognized(List<Type> types, List<String> others) {
    public Recognized {
        types = List.copyOf(types);
        others = List.copyOf(others);
    }

    /// Our codes, sorted.
    public List<String> codes() {
        return types.stream().map(Type::code).sorted().toList();
    }
}
