package org.mutuality.payment.complaint;

import java.util.UUID;

/**
 * Whose complaint it is: what every fact of it carries.
 *
 * @param country ISO 3166 alpha-2, whose finance team answers
 */
public record ComplaintSubject(UUID payoutId, UUID familyId, UUID cohortId, String country) {
    public PayoutComplaintsId dossierId() {
        return new PayoutComplaintsId(payoutId);
    }
}
