package tandem.texting;

/// What became of a text.
enum Came {
    TAKEN,
    /// They wrote STOP, and the carrier keeps to it.
    STOPPED,
    /// Nobody is reached there: no such number, a landline.
    WRONG,
    /// The phone is off or out of reach.
    AWAY,
    /// It will not go, for another reason.
    REFUSED,
    /// It did not go; it may later.
    NOT_NOW,
    /// Nobody knows whether it went.
    UNSURE
}
