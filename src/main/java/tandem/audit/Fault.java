package tandem.audit;

/// What can be wrong with the trail.
public enum Fault {
    CHANGED("does not fit its hash: changed, or put in another's place"),
    ENTRY_GONE("is linked and gone"),
    LINK_GONE("is not there: the chain has a gap"),
    UNLINKED("was never linked, and does not wait to be"),
    LATE("came minutes after its own time: slipped in afterwards"),
    BEYOND("stands after the last signed head"),
    SIGNATURE("has a head with a wrong signature"),
    HEAD_CHANGED("has a head that does not fit the chain"),
    CUT_OFF("was signed once and is not there any more: the end was cut off"),
    REWRITTEN("was signed once with another hash: the chain was made anew"),
    NO_FILE("is the newest, and no file of heads guards it");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
