package org.mutuality.payment.provider.cash;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.mutuality.payment.provider.RouteSettings;

/** One distributor of cash. */
public interface DistributorSettings extends RouteSettings {
    /**
     * Secret from which codes are derived, at least 16 characters, known to us alone; another secret makes other codes. Empty:
     * the route is not configured.
     */
    Optional<String> secret();

    /** How long the codes of a list are valid after it was issued; the distributor pays none of them afterwards. */
    @WithDefault("P30D")
    Duration validFor();
}
