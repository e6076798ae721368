package tandem.audit;

import java.util.Locale;

/// What is recorded. A new act needs its words in `texts/audit_*.properties` (`audit.act.<code>`), nothing in the
/// database.
public enum Act {
    SIGNED_IN,
    SIGNED_OUT_EVERYWHERE,
    /// Can come in by one way more, or one fewer; the object says which.
    WAY_ADDED,
    WAY_ENDED,
    /// Read something of somebody's; the object says what.
    LOOKED,
    /// Looked outside one's own list, with a reason, for an hour.
    GLASS_BROKEN,
    GLASS_REVIEWED,
    ROLE_GIVEN,
    ROLE_ENDED,
    RELATION_GIVEN,
    RELATION_ENDED,
    INVITED,
    DISABLED,
    ENABLED,
    CARD_REISSUED,
    /// Somebody who works here lost their passkey and may make another.
    PASSKEY_RENEWED,
    /// Took a copy of everything that is one's own.
    EXPORTED,
    ERASURE_ASKED,
    ERASURE_UNDONE,
    ERASED,
    /// Two people are kept apart: neither is told.
    KEPT_APART(false),
    KEPT_APART_ENDED(false),
    /// Read what somebody told the team about somebody, with the words that were kept of it.
    CASE_READ(false),
    /// Did something about it; the object says what.
    CASE_HANDLED(false),
    /// Limited what somebody may do here, or ended that; they read it on their page, without who it was.
    ACTED(false),
    ACTION_ENDED(false),
    APPEAL_DECIDED(false),
    ROSTER_CHANGED,
    /// Went over a month of safety, or wrote something down about it.
    SAFETY_REVIEWED,
    SETTINGS_CHANGED,
    /// A suggestion for a meeting went to whoever publishes the list, or was put aside.
    CORRECTION_PASSED_ON,
    CORRECTION_DISMISSED,
    /// Somebody who had asked to be reached was.
    REQUEST_ANSWERED,
    /// One of the team said that somebody died, another confirmed it, or it was a mistake.
    DEATH_SAID,
    DEATH_CONFIRMED,
    DEATH_MENDED,
    /// A device in the lobby is shared from now on.
    KIOSK_OPENED,
    /// Wrote down where letters to somebody go, as they told it.
    ADDRESS_WRITTEN,
    LETTERS_PRINTED,
    LETTERS_PRINTED_AGAIN,
    /// Somebody leads a circle from now on, or no longer.
    LEADER_NAMED,
    LEADER_ENDED,
    /// Somebody was asked to stand in at one session.
    STAND_IN_NAMED,
    STAND_IN_ENDED,
    /// A leader noted that somebody was at a session, or took it back; the member had said that they may.
    ATTENDANCE_NOTED,
    ATTENDANCE_CORRECTED,
    /// A signal of theirs was opened to whom they had chosen for it.
    SIGNAL_OPENED,
    BULK_EXPORT_ASKED,
    BULK_EXPORT_GRANTED,
    BULK_EXPORT_REFUSED,
    BULK_EXPORT,
    /// Took out what is billed to an insurer; the object is the rule by which it was counted.
    BILLING_TAKEN;

    private final boolean told;

    Act() {
        this(true);
    }

    Act(boolean told) {
        this.told = told;
    }

    /// As the database, addresses and texts write it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether the person it is about may read that it happened.
    boolean told() {
        return told;
    }
}
