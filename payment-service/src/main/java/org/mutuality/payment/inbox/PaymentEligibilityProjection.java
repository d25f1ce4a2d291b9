package org.mutuality.payment.inbox;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.CohortFact;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.platform.inbox.ContractProjection;

/** Fills {@code family_standing}. A word of another cohort than the family's is nobody's consent, nor its erasure. */
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
            // Who first told of a family has it, as in the directory.
            case FamilyEnrolled enrolled ->
                sql.execute(
                        "insert into family_standing values (?, ?, false, false) on conflict (family_id) do nothing",
                        enrolled.familyId(),
                        enrolled.cohortId());
            case ConsentGiven given -> held(given.familyId(), given.cohortId(), given.purpose(), false, sql);
            case ConsentWithdrawn gone -> held(gone.familyId(), gone.cohortId(), gone.purpose(), true, sql);
            case FamilyErased erased ->
                sql.execute(
                        "update family_standing set closed = true where family_id = ? and cohort_id = ?",
                        erased.familyId(),
                        erased.cohortId());
            default -> {}
        }
    }

    @Override
    public void truncate(Handle sql) {
        sql.execute("delete from family_standing");
    }

    private static void held(UUID familyId, UUID cohortId, String purpose, boolean held, Handle sql) {
        if (purpose.equals(PAYMENT)) {
            sql.execute(
                    "update family_standing set held = ? where family_id = ? and cohort_id = ?",
                    held,
                    familyId,
                    cohortId);
        }
    }
}
