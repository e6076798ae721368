package tandem.transition;

/// One part of somebody's own plan, in their words.
///
/// @param had what they had in treatment
/// @param instead what takes its place
record Part(Topic topic, String had, String instead) {
    static Part empty(Topic topic) {
        return new Part(topic, "", "");
    }

    boolean blank() {
        return had.isEmpty() && instead.isEmpty();
    }

    /// Only of what.
    @Override
    public String toString() {
        return "Part " + topic;
    }
}
