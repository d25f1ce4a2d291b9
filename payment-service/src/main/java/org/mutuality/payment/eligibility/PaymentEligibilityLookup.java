package org.mutuality.payment.eligibility;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Which families may be paid now. */
public interface PaymentEligibilityLookup {
    /**
     * Eligibility of each of {@code familyIds}; an unknown family is held, because it has not consented. Source: {@code
     * directory_family}, filled from cohort.events.v1; its delay is that of the inbox.
     */
    Map<UUID, PaymentEligibility> of(Set<UUID> familyIds);

    /**
     * Like {@link #of(Set)}, after the directory has caught up if it has to be, so that a family held here has really not
     * consented. For decisions that are not repeated when a consent arrives late.
     *
     * @throws org.mutuality.platform.problem.ServerUnavailableException a family is held, and events are outstanding
     */
    default Map<UUID, PaymentEligibility> ofUpToDate(Set<UUID> familyIds) {
        return of(familyIds);
    }

    /** Like {@link #of(Set)} for one family; concurrent calls share one query. */
    default PaymentEligibility of(UUID familyId) {
        return Objects.requireNonNull(of(Set.of(familyId)).get(familyId));
    }
}
