package org.mutuality.payment.provider.cash;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What pay-out codes are made with. */
@ConfigMapping(prefix = "mutuality.payment.cash")
public interface CashSettings {
    /** At least 16 characters, for ourselves alone; another one makes other codes. Empty: nobody is paid in cash. */
    Optional<String> secret();
}
