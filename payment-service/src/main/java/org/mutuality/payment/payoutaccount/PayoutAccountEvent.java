package org.mutuality.payment.payoutaccount;

import java.time.Instant;
import java.util.Optional;
import org.mutuality.payment.payoutaccount.details.EncryptedAccount;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.privacy.Ciphertext;

/** What has happened to a payout account. Private to this service. */
public sealed interface PayoutAccountEvent {
    PayoutAccountId payoutAccountId();

    Instant at();

    /**
     * @param version the how manieth telling, from 1; it replaces the one before
     * @param needsSecond whether a second person must have seen it before anything is paid to it
     * @param heldUntil nothing is paid before, though it be verified and seen
     */
    @StoredAs(name = "payment.PayoutAccountSubmitted", revision = 1)
    record PayoutAccountSubmitted(
            PayoutAccountId payoutAccountId,
            int version,
            EncryptedAccount encryptedAccount,
            boolean needsSecond,
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

    /** The family was erased; its key is destroyed, so the tellings before open no more. */
    @StoredAs(name = "payment.PayoutAccountErased", revision = 1)
    record PayoutAccountErased(PayoutAccountId payoutAccountId, Instant at) implements PayoutAccountEvent {}
}
