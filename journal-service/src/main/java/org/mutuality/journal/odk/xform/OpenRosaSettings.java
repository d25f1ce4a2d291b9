package org.mutuality.journal.odk.xform;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** How phones reach us. */
@ConfigMapping(prefix = "mutuality.openrosa")
public interface OpenRosaSettings {
    /** Address of the door as phones know it, such as https://journal.example.org/; empty: as the request came. */
    Optional<URI> address();
}
