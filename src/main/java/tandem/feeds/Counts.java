package tandem.feeds;

/// How an import ended, in rows; `vanished` counts listings of the feed that it no longer has.
public record Counts(int kept, int repaired, int rejected, int unchanged, int vanished) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    public int rows() {
        return kept + repaired + rejected + unchanged;
    }

    @Override
    public String toString() {
        return "kept %d · repaired %d · rejected %d · unchanged %d · vanished %d"
                .formatted(kept, repaired, rejected, unchanged, vanished);
    }
}
