package org.mutuality.payment.eligibility;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Which families may be paid now. */
public interface PaymentEligibilityLookup {
    /**
     * Eligibility of each of {@code familyIds}; an unknown family is open. Source: {@code payment_eligibility}, filled
     * from cohort.events.v1; its delay is that of the inbox.
     */
    Map<UUID, PaymentEligibility> of(Set<UUID> familyIds);

    /** Like {@link #of(Set)} for one family; concurrent calls share one query. */
    default PaymentEligibility of(UUID familyId) {
        return Objects.requireNonNull(of(Set.of(familyId)).get(familyId));
    }
}
