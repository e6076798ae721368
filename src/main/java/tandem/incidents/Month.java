package tandem.incidents;

import java.util.Map;
import tandem.safety.ReportKind;

/// A month of safety in numbers, without names. Whatever its reader may not handle is not in it.
///
/// @param kinds how many reports of each kind
/// @param severities how many of each severity
/// @param late how many are open past their time now
/// @param actions how many of each kind
/// @param kept promised times that were kept
/// @param broken promised times that were not, or are past
/// @param off reports that came while nobody was on duty, to which no time was promised
record Month(
        int reports,
        Map<ReportKind, Integer> kinds,
        Map<Severity, Integer> severities,
        Times look,
        Times decision,
        int late,
        Map<Kind, Integer> actions,
        int appeals,
        int granted,
        int refused,
        int kept,
        int broken,
        int off) {}
