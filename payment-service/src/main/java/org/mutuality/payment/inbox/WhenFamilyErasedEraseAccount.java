package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.payment.eligibility.FamilyEnrolmentQueries;
import org.mutuality.payment.payout.PayoutCancellation;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.payment.payout.tracking.OpenPayoutQueries;
import org.mutuality.payment.payoutaccount.AccountVault;
import org.mutuality.payment.payoutaccount.PayoutAccountQueries;
import org.mutuality.platform.erasure.FamilyErasureCommand.StartFamilyErasure;
import org.mutuality.platform.erasure.FamilyErasureId;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.problem.ServerUnavailableException;

/** When a family is erased, destroys the key of its encrypted data and cancels what it is owed. */
@ApplicationScoped
class WhenFamilyErasedEraseAccount implements Policy<FamilyErased> {
    private final FamilyEnrolmentQueries enrolments;
    private final AccountVault accounts;
    private final OpenPayoutQueries payouts;
    private final PayoutAccountQueries accountRows;
    private final CommandGateway commands;
    private final Clock clock;

    WhenFamilyErasedEraseAccount(
            FamilyEnrolmentQueries enrolments,
            AccountVault accounts,
            OpenPayoutQueries payouts,
            PayoutAccountQueries accountRows,
            CommandGateway commands,
            Clock clock) {
        this.enrolments = enrolments;
        this.accounts = accounts;
        this.payouts = payouts;
        this.accountRows = accountRows;
        this.commands = commands;
        this.clock = clock;
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
            erase(fact);
        }
    }

    private void erase(FamilyErased fact) {
        UUID family = fact.familyId();
        int accountCount = accountRows.find(family).isPresent() ? 1 : 0;
        int keys = accounts.destroyFamilyKey(family).keyId().isPresent() ? 1 : 0;
        List<PayoutId> open = payouts.of(family);
        open.forEach(payout -> PayoutCancellation.cancelUnlessInProgress(payout, fact.at(), commands));
        commands.send(new StartFamilyErasure(
                new FamilyErasureId(family),
                fact.cohortId(),
                fact.country(),
                Map.of("text-keys", keys, "payout-accounts", accountCount, "open-payouts", open.size()),
                clock.instant()));
    }
}
