package org.mutuality.payment.credit;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Since when families have a credit. */
public interface FirstCredits {
    /**
     * By family and currency, the position of the event that recorded its first credit. A stipend before that position is never set
     * off: so it is decided the same however often it is asked.
     */
    Map<StipendCreditId, Long> firstPositions(Collection<UUID> families);
}
