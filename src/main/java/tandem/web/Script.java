package tandem.web;

import java.util.List;

/// A script of ours, a module.
///
/// @param file what browsers fetch
/// @param ahead the addresses of all that it imports, each after what it imports itself
public record Script(Asset file, List<String> ahead) {
    public String path() {
        return file.path();
    }
}
