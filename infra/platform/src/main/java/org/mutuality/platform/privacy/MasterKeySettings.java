package org.mutuality.platform.privacy;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** Master keys, which encrypt the families' keys. Never store them in a database or beside a backup of one. */
@ConfigMapping(prefix = "mutuality.privacy")
public interface MasterKeySettings {
    /**
     * Id → base64 of 32 random bytes. Configure several during a rotation: the old one stays until no family key needs
     * it.
     */
    Map<String, String> masterKeys();

    /**
     * Id of the key that encrypts from now on; family keys encrypted by others are re-encrypted with it. It has no
     * default, so that no data depends on a guessed key.
     */
    Optional<String> current();
}
