package tandem.safety;

import java.util.UUID;

/// Somebody told the team something, and it is kept.
public record ReportMade(UUID report) {}
