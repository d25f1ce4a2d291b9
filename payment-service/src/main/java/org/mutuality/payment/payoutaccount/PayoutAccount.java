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
 * The account to which a family is paid. The first account has to be verified by the family, and reviewed by a second person
 * when somebody else submitted it. Once an account could be paid to, or was rejected, every other account is a change: it is
 * held for a cool-off, verified by the family and reviewed by a second person. Until then nothing is paid to the previous
 * account either, because nobody can know yet which of the two is the fraud.
 */
@StoredAs(name = "payment.PayoutAccount", revision = 1)
public class PayoutAccount {
    @AggregateIdentifier
    private @Nullable PayoutAccountId id;

    private int version;
    private int revision;
    private String fingerprint = "";
    private String submittedBy = "";
    private boolean needsReview;
    private boolean established;
    private boolean rejected;
    private boolean erased;
    private @Nullable String verifiedBy;
    private @Nullable String acceptedBy;

    /** For the event store. */
    PayoutAccount() {}

    // The current account submitted again changes nothing and ignores If-Match: a repeated request must not be a
    // conflict.
    @CreateIfMissing
    void decide(SubmitPayoutAccount command) {
        if (erased) {
            throw PAYOUT_ACCOUNT_ERASED.because("no-replacement");
        }
        if (command.encryptedAccount().fingerprint().equals(fingerprint) && !rejected) {
            return;
        }
        command.ifMatch().ifPresent(expected -> expected.check(revision));
        apply(new PayoutAccountSubmitted(
                command.payoutAccountId(),
                version + 1,
                command.encryptedAccount(),
                established || !command.encryptedAccount().byFamily(),
                established ? Optional.of(command.at().plus(command.coolOff())) : Optional.empty(),
                command.at()));
    }

    @CreateIfMissing
    void decide(VerifyAccount command) {
        requireCurrentVersion(command.version());
        if (verifiedBy != null) {
            return;
        }
        if (command.verifiedBy().equals(acceptedBy)) {
            throw PAYOUT_ACCOUNT_NEEDS_FOUR_EYES.because("accepted");
        }
        apply(new PayoutAccountVerified(command.payoutAccountId(), version, command.verifiedBy(), command.at()));
    }

    @CreateIfMissing
    void decide(AcceptAccount command) {
        requireCurrentVersion(command.version());
        requireOtherPerson(command.reviewedBy());
        if (rejected) {
            throw PAYOUT_ACCOUNT_REJECTED.because("version", version);
        }
        if (acceptedBy == null) {
            apply(new PayoutAccountAccepted(command.payoutAccountId(), version, command.reviewedBy(), command.at()));
        }
    }

    // Also after it was accepted: whoever finds a fraud must be able to stop it.
    @CreateIfMissing
    void decide(RejectAccount command) {
        requireCurrentVersion(command.version());
        requireOtherPerson(command.reviewedBy());
        if (!rejected) {
            apply(new PayoutAccountRejected(
                    command.payoutAccountId(), version, command.reason(), command.reviewedBy(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(ErasePayoutAccount command) {
        if (!erased) {
            apply(new PayoutAccountErased(command.payoutAccountId(), command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(PayoutAccountSubmitted event) {
        id = event.payoutAccountId();
        version = event.version();
        fingerprint = event.encryptedAccount().fingerprint();
        submittedBy = event.encryptedAccount().submittedBy();
        needsReview = event.needsReview();
        rejected = false;
        verifiedBy = null;
        acceptedBy = null;
        revision++;
    }

    @EventSourcingHandler
    void evolve(PayoutAccountVerified event) {
        verifiedBy = event.verifiedBy();
        established |= !needsReview || acceptedBy != null;
        revision++;
    }

    @EventSourcingHandler
    void evolve(PayoutAccountAccepted event) {
        acceptedBy = event.reviewedBy();
        established |= verifiedBy != null;
        revision++;
    }

    @EventSourcingHandler
    void evolve(PayoutAccountRejected event) {
        rejected = true;
        established = true;
        revision++;
    }

    @EventSourcingHandler
    void evolve(PayoutAccountErased event) {
        id = event.payoutAccountId();
        erased = true;
        revision++;
    }

    private void requireCurrentVersion(int expected) {
        if (erased || version == 0) {
            throw CurrentUser.notFound();
        }
        if (expected != version) {
            throw PAYOUT_ACCOUNT_REPLACED.because("current-version", version);
        }
    }

    private void requireOtherPerson(String reviewedBy) {
        if (reviewedBy.equals(submittedBy) || reviewedBy.equals(verifiedBy)) {
            throw PAYOUT_ACCOUNT_NEEDS_FOUR_EYES.because("entered-or-verified");
        }
    }
}
