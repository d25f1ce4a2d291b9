package org.mutuality.payment.payoutaccount;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.payoutaccount.PayoutAccountProblem.*;

import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.AcceptAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.ErasePayoutAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.RejectAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.SubmitPayoutAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountCommand.VerifyAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountAccepted;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountErased;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountRejected;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountSubmitted;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountVerified;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.identity.CurrentUser;

/**
 * Where a family wants its money. The first account needs the family's word, and a second person's when another told it. Once one
 * could be paid to, or was rejected, every other is a change: held for a cool-off, verified by the family and seen by a second
 * person, while the one before isn't paid to either, for nobody knows yet which of the two is the fraud.
 */
@StoredAs(name = "payment.PayoutAccount", revision = 1)
public class PayoutAccount {
    @AggregateIdentifier
    private @Nullable PayoutAccountId id;

    private int version;
    private int revision;
    private String fingerprint = "";
    private String toldBy = "";
    private boolean needsSecond;
    private boolean watched;
    private boolean rejected;
    private boolean forgotten;
    private @Nullable String verifiedBy;
    private @Nullable String acceptedBy;

    /** For the event store. */
    PayoutAccount() {}

    // Told again, it stands already, whatever its teller had read before: a repeat must not be a conflict.
    @CreateIfMissing
    void decide(SubmitPayoutAccount command) {
        if (forgotten) {
            throw PAYOUT_ACCOUNT_ERASED.because("It cannot be replaced any more");
        }
        if (command.encryptedAccount().fingerprint().equals(fingerprint) && !rejected) {
            return;
        }
        command.ifMatch().ifPresent(seen -> seen.check(revision));
        apply(new PayoutAccountSubmitted(
                command.payoutAccountId(),
                version + 1,
                command.encryptedAccount(),
                watched || !command.encryptedAccount().byFamily(),
                watched ? Optional.of(command.at().plus(command.coolOff())) : Optional.empty(),
                command.at()));
    }

    @CreateIfMissing
    void decide(VerifyAccount command) {
        checkVersion(command.version());
        if (verifiedBy != null) {
            return;
        }
        if (command.verifiedBy().equals(acceptedBy)) {
            throw PAYOUT_ACCOUNT_NEEDS_FOUR_EYES.because("You have already accepted it");
        }
        apply(new PayoutAccountVerified(command.payoutAccountId(), version, command.verifiedBy(), command.at()));
    }

    @CreateIfMissing
    void decide(AcceptAccount command) {
        checkVersion(command.version());
        checkSecond(command.reviewedBy());
        if (rejected) {
            throw PAYOUT_ACCOUNT_REJECTED.because("Version %d was rejected", version);
        }
        if (acceptedBy == null) {
            apply(new PayoutAccountAccepted(command.payoutAccountId(), version, command.reviewedBy(), command.at()));
        }
    }

    // Also after it was accepted: who learns of a fraud must be able to stop it.
    @CreateIfMissing
    void decide(RejectAccount command) {
        checkVersion(command.version());
        checkSecond(command.reviewedBy());
        if (!rejected) {
            apply(new PayoutAccountRejected(
                    command.payoutAccountId(), version, command.reason(), command.reviewedBy(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(ErasePayoutAccount command) {
        if (!forgotten) {
            apply(new PayoutAccountErased(command.payoutAccountId(), command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(PayoutAccountSubmitted event) {
        id = event.payoutAccountId();
        version = event.version();
        fingerprint = event.encryptedAccount().fingerprint();
        toldBy = event.encryptedAccount().submittedBy();
        needsSecond = event.needsSecond();
        rejected = false;
        verifiedBy = null;
        acceptedBy = null;
        revision++;
    }

    @EventSourcingHandler
    void evolve(PayoutAccountVerified event) {
        verifiedBy = event.verifiedBy();
        watched |= !needsSecond || acceptedBy != null;
        revision++;
    }

    @EventSourcingHandler
    void evolve(PayoutAccountAccepted event) {
        acceptedBy = event.reviewedBy();
        watched |= verifiedBy != null;
        revision++;
    }

    @EventSourcingHandler
    void evolve(PayoutAccountRejected event) {
        rejected = true;
        watched = true;
        revision++;
    }

    @EventSourcingHandler
    void evolve(PayoutAccountErased event) {
        id = event.payoutAccountId();
        forgotten = true;
        revision++;
    }

    private void checkVersion(int seen) {
        if (forgotten || version == 0) {
            throw CurrentUser.notFound();
        }
        if (seen != version) {
            throw PAYOUT_ACCOUNT_REPLACED.because("The current version is %d", version);
        }
    }

    private void checkSecond(String reviewedBy) {
        if (reviewedBy.equals(toldBy) || reviewedBy.equals(verifiedBy)) {
            throw PAYOUT_ACCOUNT_NEEDS_FOUR_EYES.because("You have entered or verified it");
        }
    }
}
