package org.mutuality.platform.privacy;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** Keys that wrap families' keys. Never in a database, never in a backup beside one. */
@ConfigMapping(prefix = "mutuality.privacy")
public interface MasterKeySettings {
    /** Id → base64 of 32 random bytes. Several while one is replaced: the old one stays until nothing is wrapped by it. */
    Map<String, String> masterKeys();

    /** Id of the one that wraps from now on; what others wrap is wrapped anew by it. No default: nobody's data hangs on a guess. */
    Optional<String> current();
}
