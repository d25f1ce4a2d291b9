package org.mutuality.payment.payoutaccount;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How payout accounts are guarded. */
@ConfigMapping(prefix = "mutuality.payment.payout-account")
public interface PayoutAccountSettings {
    /** For how long a changed account isn't paid to: time for the family to notice a change that wasn't its own. */
    @WithDefault("PT72H")
    Duration coolOff();
}
