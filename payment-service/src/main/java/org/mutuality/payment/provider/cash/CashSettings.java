package org.mutuality.payment.provider.cash;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What pay-out codes are made with, and for how long they are good. */
@ConfigMapping(prefix = "mutuality.payment.cash")
public interface CashSettings {
    /** At least 16 characters, for ourselves alone; another one makes other codes. Empty: nobody is paid in cash. */
    Optional<String> secret();

    /** In which it pays, ISO 3166 alpha-2 with commas between them; empty: in all. */
    Optional<Set<String>> countries();

    /** For how many days after a list was drawn up its codes are good; the distributor pays none of them afterwards. */
    @WithDefault("P30D")
    Duration validFor();
}
