package tandem.vocabulary;

import tandem.shared.Language;

/// What somebody comes for, in their words.
public record Issue(String code, Wording names) {
    static Issue of(Entry entry) {
        return new Issue(entry.code(), entry.wording("names"));
    }

    public String name(Language reader) {
        return names.in(reader);
    }
}
