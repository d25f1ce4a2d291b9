package org.mutuality.payment.complaint;

import java.util.UUID;

/**
 * What a complaint is about; every event of the complaint has it.
 *
 * @param country ISO 3166 alpha-2; its finance team answers
 */
public record ComplaintSubject(UUID payoutId, UUID familyId, UUID cohortId, String country) {
    public PayoutComplaintsId payoutComplaintsId() {
        return new PayoutComplaintsId(payoutId);
    }
}
