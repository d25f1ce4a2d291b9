package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.payment.eligibility.FamilyEnrolmentQueries;
import org.mutuality.payment.payout.PayoutCancellation;
import org.mutuality.payment.payout.tracking.OpenPayoutQueries;
import org.mutuality.payment.payoutaccount.AccountVault;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.problem.ServerUnavailableException;

/** When a family is erased, destroys the key of its encrypted data and cancels what it is owed. */
@ApplicationScoped
class WhenFamilyErasedEraseAccount implements Policy<FamilyErased> {
    private final FamilyEnrolmentQueries enrolments;
    private final AccountVault accounts;
    private final OpenPayoutQueries payouts;
    private final CommandGateway commands;

    WhenFamilyErasedEraseAccount(
            FamilyEnrolmentQueries enrolments,
            AccountVault accounts,
            OpenPayoutQueries payouts,
            CommandGateway commands) {
        this.enrolments = enrolments;
        this.accounts = accounts;
        this.payouts = payouts;
        this.commands = commands;
    }

    @Override
    public Class<FamilyErased> eventType() {
        return FamilyErased.class;
    }

    @Override
    public void when(FamilyErased fact, Envelope envelope) {
        // The enrolment came earlier, but another consumer projects it and may be behind.
        UUID cohort = enrolments
                .cohort(fact.familyId())
                .orElseThrow(() -> new ServerUnavailableException("the enrolment of family " + fact.familyId()));
        // Only its own cohort erases a family: the event could come from another country's service.
        if (cohort.equals(fact.cohortId())) {
            accounts.destroyFamilyKey(fact.familyId());
            payouts.of(fact.familyId())
                    .forEach(payout -> PayoutCancellation.cancelUnlessInProgress(payout, fact.at(), commands));
        }
    }
}
