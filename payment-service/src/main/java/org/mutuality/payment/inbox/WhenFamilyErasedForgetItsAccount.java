package org.mutuality.payment.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.payment.payout.OpenPayouts;
import org.mutuality.payment.payoutaccount.Accounts;
import org.mutuality.payment.standing.Enrolments;
import org.mutuality.platform.inbox.Policy;
import org.mutuality.platform.problem.Unavailable;
import org.mutuality.platform.store.Commands;

/** When a family is erased, the key to all that is sealed of it is destroyed, and what it is owed is closed. */
@ApplicationScoped
class WhenFamilyErasedForgetItsAccount implements Policy<FamilyErased> {
    private final Enrolments enrolments;
    private final Accounts accounts;
    private final OpenPayouts payouts;
    private final Commands commands;

    WhenFamilyErasedForgetItsAccount(Enrolments enrolments, Accounts accounts, OpenPayouts payouts, Commands commands) {
        this.enrolments = enrolments;
        this.accounts = accounts;
        this.payouts = payouts;
        this.commands = commands;
    }

    @Override
    public Class<FamilyErased> family() {
        return FamilyErased.class;
    }

    @Override
    public void when(FamilyErased fact, Envelope envelope) {
        // Its enrolment came before, but another reader takes that: it may be behind.
        UUID cohort = enrolments
                .cohort(fact.familyId())
                .orElseThrow(() -> new Unavailable("the enrolment of family " + fact.familyId()));
        // Only its own cohort erases a family: another country's service could say anything here.
        if (cohort.equals(fact.cohortId())) {
            accounts.forget(fact.familyId());
            payouts.of(fact.familyId()).forEach(payout -> Erased.close(payout, fact.at(), commands));
        }
    }
}
