package org.mutuality.payment.provider.cash;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.mutuality.payment.provider.RouteSettings;

/** What pay-out codes for one distributor are made with, and for how long they are good. */
public interface DistributorSettings extends RouteSettings {
    /** At least 16 characters, for ourselves alone; another one makes other codes. Empty: nobody is paid in cash. */
    Optional<String> secret();

    /** For how many days after a list was drawn up its codes are good; the distributor pays none of them afterwards. */
    @WithDefault("P30D")
    Duration validFor();
}
