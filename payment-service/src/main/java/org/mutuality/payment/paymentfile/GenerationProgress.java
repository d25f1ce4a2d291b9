package org.mutuality.payment.paymentfile;

import java.util.Optional;
import java.util.UUID;

/**
 * How far the generation of a payment file is.
 *
 * @param last last order in it; the lowest possible id when there is none
 * @param issued whether the file is complete
 * @param routeId route that the file is for
 */
record GenerationProgress(UUID last, boolean issued, Optional<String> routeId) {
    static final GenerationProgress NOT_STARTED = new GenerationProgress(new UUID(0, 0), false, Optional.empty());

    boolean isStarted() {
        return !equals(NOT_STARTED);
    }
}
