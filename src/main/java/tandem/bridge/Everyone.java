package tandem.bridge;

/// The whole program in three numbers.
///
/// @param enrolled everybody who came in and is still here
/// @param cared those of them with an owner and a next date, or with the wish for none written down
/// @param unowned those of them whom nobody looks after
public record Everyone(long enrolled, long cared, long unowned) {
    public boolean complete() {
        return cared == enrolled;
    }
}
