package org.mutuality.payment.eligibility;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Which families may be paid now. */
public interface PaymentEligibilityLookup {
    /**
     * Of each of {@code familyIds}; one that nothing is known of is open.
     *
     * Source: family_standing, fed by cohort.events.v1; behind it by the inbox's lag.
     */
    Map<UUID, PaymentEligibility> of(Set<UUID> familyIds);

    /** As {@link #of(Set)}, of one; what many ask at once is one query. */
    default PaymentEligibility of(UUID familyId) {
        return Objects.requireNonNull(of(Set.of(familyId)).get(familyId));
    }
}
