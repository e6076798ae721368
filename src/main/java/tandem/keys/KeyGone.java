package tandem.keys;

import java.util.UUID;

/// There is no key of this owner: destroyed, or never made. What it sealed is noise for everybody, for good.
public class KeyGone extends RuntimeException {
    public KeyGone(UUID owner) {
        super("There is no key of " + owner + ".");
    }
}
