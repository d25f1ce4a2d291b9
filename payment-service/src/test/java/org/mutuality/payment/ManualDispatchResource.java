package org.mutuality.payment;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Cash can be paid, and only the test itself records payouts as sent. */
public class ManualDispatchResource implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
        return Map.of(
                "mutuality.payment.cash.secret", "for tests that send by hand",
                "mutuality.payment.dispatch.mark-sent-every", "off");
    }

    @Override
    public void stop() {}
}
