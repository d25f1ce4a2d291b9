package org.mutuality.payment.paymentfile;

import java.util.UUID;

/**
 * How far drawing up a file has come.
 *
 * @param last order in it, the least id there is when there is none
 * @param given it is whole
 */
record Drawing(UUID last, boolean given) {
    static final Drawing NOTHING = new Drawing(new UUID(0, 0), false);

    boolean isBegun() {
        return !equals(NOTHING);
    }
}
