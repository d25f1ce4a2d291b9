package org.mutuality.payment.paymentfile;

import java.util.Optional;
import java.util.UUID;

/**
 * How far drawing up a file has come.
 *
 * @param last order in it, the least id there is when there is none
 * @param issued it is whole
 * @param routeId which of the provider's accounts or distributors it is for
 */
record GenerationProgress(UUID last, boolean issued, Optional<String> routeId) {
    static final GenerationProgress NOTHING = new GenerationProgress(new UUID(0, 0), false, Optional.empty());

    boolean isStarted() {
        return !equals(NOTHING);
    }
}
