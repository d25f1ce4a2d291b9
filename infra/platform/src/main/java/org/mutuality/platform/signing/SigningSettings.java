package org.mutuality.platform.signing;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** Ed25519 keys under which services sign events. Each service has a key pair of its own. */
@ConfigMapping(prefix = "mutuality.signing")
public interface SigningSettings {
    /** Private key of this service, as {@code <key id>:<base64 of PKCS #8>}. */
    Optional<String> key();

    /**
     * Publisher, such as {@code cohort} → its public keys, as {@code <key id>:<base64 of X.509>}, separated by commas. Keys
     * that were replaced stay: earlier events are read again whenever a read model is rebuilt.
     */
    Map<String, String> publicKeys();
}
