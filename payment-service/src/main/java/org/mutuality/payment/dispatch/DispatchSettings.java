package org.mutuality.payment.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When providers are asked what became of an order, and for how long receipts of cash are waited for. */
@ConfigMapping(prefix = "mutuality.payment.dispatch")
interface DispatchSettings {
    /** How long an order may be open before its provider is asked; longer than any provider's time-out. */
    @WithDefault("PT15S")
    Duration pollAfter();

    /**
     * How long after it was sent no telling of an order can be on its way any more: longer than the wait for a turn at the rate
     * limit, 30 s, and the provider's time-outs together.
     */
    @WithDefault("PT2M")
    Duration lostAfter();

    /** Between two rounds of asking. Doubles while nothing is learned. */
    @WithDefault("PT5S")
    Duration pause();

    /** What the pause grows to at most. */
    @WithDefault("PT5M")
    Duration longestPause();

    /**
     * How long after the last day of its list receipts are waited for; then a payout that nobody has come for fails, and is owed
     * still. Longer than a distributor takes to tell what it handed out.
     */
    @WithDefault("P7D")
    Duration unclaimedGrace();

    /**
     * How long after it was sent an order of an erased family is asked about; then it is given up, for nobody is left who could
     * say whether it arrived. Should its provider tell later that it was paid, that is a difference.
     */
    @WithDefault("P30D")
    Duration erasedGrace();

    /** Between two looks for what erased families are still owed. Read by {@link ErasedFamilyPayoutCleanupJob}. */
    @WithDefault("60s")
    String cancelErasedEvery();

    /** Between two looks for what goes out by files; {@code off}: other instances look. Read by {@link FileDispatchScheduler}. */
    @WithDefault("1s")
    String markSentEvery();
}
