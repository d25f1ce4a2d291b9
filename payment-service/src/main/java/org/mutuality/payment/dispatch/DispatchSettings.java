package org.mutuality.payment.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When providers are polled for the status of orders, and how long receipts of cash are awaited. */
@ConfigMapping(prefix = "mutuality.payment.dispatch")
interface DispatchSettings {
    /** How long an order may be open before its status is requested; longer than the time-out of any provider. */
    @WithDefault("PT15S")
    Duration pollAfter();

    /**
     * How long after it was recorded as sent a request for an order can still be on its way: longer than the wait for a
     * permit of the rate limit (30 s) and the provider's time-outs together.
     */
    @WithDefault("PT2M")
    Duration lostAfter();

    /** Pause between two polling rounds. Doubles while no order reaches its end. */
    @WithDefault("PT5S")
    Duration pause();

    /** Upper limit of the pause. */
    @WithDefault("PT5M")
    Duration longestPause();

    /**
     * How long after the last day of its list receipts of cash are awaited; then a payout that nobody collected fails,
     * and is still owed. Longer than a distributor takes to report what was handed out.
     */
    @WithDefault("P7D")
    Duration unclaimedGrace();

    /**
     * How long after it was sent an order of an erased family is polled; then it is given up, because nobody is left who
     * could confirm it. A later report that it was paid becomes a difference.
     */
    @WithDefault("P30D")
    Duration erasedGrace();

    /**
     * Interval at which payouts still owed to erased families are cancelled. Read by {@link
     * ErasedFamilyPayoutCleanupJob}.
     */
    @WithDefault("60s")
    String cancelErasedEvery();

    /**
     * Interval at which payouts paid by file are recorded as sent; {@code off} where other instances do it. Read by
     * {@link FileDispatchScheduler}.
     */
    @WithDefault("1s")
    String markSentEvery();
}
