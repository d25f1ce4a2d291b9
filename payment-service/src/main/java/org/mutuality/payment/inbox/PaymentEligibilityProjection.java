package org.mutuality.payment.inbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.CohortFact;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.platform.inbox.ContractProjection;

/**
 * Fills {@code payment_eligibility}. An event of another cohort than the family's neither changes its consent nor erases
 * it.
 */
@Singleton
class PaymentEligibilityProjection implements ContractProjection<CohortFact> {
    private static final String PAYMENT = "payment";

    @Override
    public String name() {
        return "payment-eligibility";
    }

    @Override
    public Class<CohortFact> eventType() {
        return CohortFact.class;
    }

    @Override
    public void project(CohortFact fact, Envelope envelope, Handle sql) {
        switch (fact) {
            // The cohort that enrolled a family first keeps it, as in the directory.
            case FamilyEnrolled enrolled ->
                sql.execute(
                        "insert into payment_eligibility values (?, ?, false, false) on conflict (family_id) do nothing",
                        enrolled.familyId(),
                        enrolled.cohortId());
            case ConsentGiven given -> held(given.familyId(), given.cohortId(), given.purpose(), false, sql);
            case ConsentWithdrawn withdrawn ->
                held(withdrawn.familyId(), withdrawn.cohortId(), withdrawn.purpose(), true, sql);
            case FamilyErased erased ->
                sql.execute(
                        "update payment_eligibility set closed = true where family_id = ? and cohort_id = ?",
                        erased.familyId(),
                        erased.cohortId());
            default -> {}
        }
    }

    @Override
    public List<String> tables() {
        return List.of("payment_eligibility");
    }

    private static void held(UUID familyId, UUID cohortId, String purpose, boolean held, Handle sql) {
        if (purpose.equals(PAYMENT)) {
            sql.execute(
                    "update payment_eligibility set held = ? where family_id = ? and cohort_id = ?",
                    held,
                    familyId,
                    cohortId);
        }
    }
}
