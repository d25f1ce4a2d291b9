package org.mutuality.payment.payoutaccount;

import java.time.Instant;
import java.util.Optional;
import org.mutuality.payment.payoutaccount.details.EncryptedAccount;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.privacy.Ciphertext;

/** Events of a payout account. Private to this service. */
public sealed interface PayoutAccountEvent {
    PayoutAccountId payoutAccountId();

    Instant at();

    /**
     * @param version number of the submission, from 1; it replaces the previous one
     * @param needsReview whether a second person must accept the account before anything is paid to it
     * @param heldUntil nothing is paid to the account before, even when it is verified and accepted
     */
    @StoredAs(name = "payment.PayoutAccountSubmitted", revision = 1)
    record PayoutAccountSubmitted(
            PayoutAccountId payoutAccountId,
            int version,
            EncryptedAccount encryptedAccount,
            boolean needsReview,
            Optional<Instant> heldUntil,
            Instant at)
            implements PayoutAccountEvent {}

    @StoredAs(name = "payment.PayoutAccountVerified", revision = 1)
    record PayoutAccountVerified(PayoutAccountId payoutAccountId, int version, String verifiedBy, Instant at)
            implements PayoutAccountEvent {}

    @StoredAs(name = "payment.PayoutAccountAccepted", revision = 1)
    record PayoutAccountAccepted(PayoutAccountId payoutAccountId, int version, String reviewedBy, Instant at)
            implements PayoutAccountEvent {}

    @StoredAs(name = "payment.PayoutAccountRejected", revision = 1)
    record PayoutAccountRejected(
            PayoutAccountId payoutAccountId, int version, Ciphertext reason, String reviewedBy, Instant at)
            implements PayoutAccountEvent {}

    /** The family was erased. Its key is destroyed, so earlier submissions cannot be decrypted any more. */
    @StoredAs(name = "payment.PayoutAccountErased", revision = 1)
    record PayoutAccountErased(PayoutAccountId payoutAccountId, Instant at) implements PayoutAccountEvent {}
}
