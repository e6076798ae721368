package tandem.keys;

import java.util.UUID;

/// Where sealed words lie. They open nowhere else: not in another row, column or table, nor for another owner.
public record Box(UUID owner, String table, String column, UUID row) {}
