package org.mutuality.payment.reconciliation.difference;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When what only waits becomes a difference. */
@ConfigMapping(prefix = "mutuality.payment.reconciliation")
interface ReconciliationSettings {
    /** How long an order may be open. Cash waits longer by its nature: it is shown, and somebody can say that it waits. */
    @WithDefault("P1D")
    Duration openAfter();

    /** How long after a bank said that it paid a statement may be waited for. */
    @WithDefault("P3D")
    Duration confirmAfter();

    /** Between two looks for days whose providers' books aren't read; {@code off}: other instances look. Read by {@code StatementScheduler}. */
    @WithDefault("10m")
    String readEvery();
}
