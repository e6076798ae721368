package tandem.vocabulary;

/// A file of the vocabulary that cannot be used; the message says where and what to mend.
public final class VocabularyProblem extends RuntimeException {
    VocabularyProblem(String message) {
        super(message);
    }
}
