package org.mutuality.payment.paymentfile;

import java.util.Optional;
import java.util.UUID;

/**
 * How far drawing up a file has come.
 *
 * @param last order in it, the least id there is when there is none
 * @param given it is whole
 * @param via which of the provider's accounts or distributors it is for
 */
record Drawing(UUID last, boolean given, Optional<String> via) {
    static final Drawing NOTHING = new Drawing(new UUID(0, 0), false, Optional.empty());

    boolean isBegun() {
        return !equals(NOTHING);
    }
}
