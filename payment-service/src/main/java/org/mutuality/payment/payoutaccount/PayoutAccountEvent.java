package org.mutuality.payment.payoutaccount;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.serialization.Revision;
import org.mutuality.platform.privacy.Sealed;

/** What has happened to a payout account. Stored for ever as "payment.<SimpleName>"; private to this service. */
public sealed interface PayoutAccountEvent {
    PayoutAccountId payoutAccountId();

    Instant at();

    /**
     * @param version the how manieth telling, from 1; it replaces the one before
     * @param needsSecond whether a second person must have seen it before anything is paid to it
     * @param heldUntil nothing is paid before, though it be verified and seen
     */
    @Revision("1")
    record PayoutAccountTold(
            PayoutAccountId payoutAccountId,
            int version,
            Telling telling,
            boolean needsSecond,
            Optional<Instant> heldUntil,
            Instant at)
            implements PayoutAccountEvent {}

    @Revision("1")
    record PayoutAccountVerified(PayoutAccountId payoutAccountId, int version, String verifiedBy, Instant at)
            implements PayoutAccountEvent {}

    @Revision("1")
    record PayoutAccountAccepted(PayoutAccountId payoutAccountId, int version, String reviewedBy, Instant at)
            implements PayoutAccountEvent {}

    @Revision("1")
    record PayoutAccountRejected(
            PayoutAccountId payoutAccountId, int version, Sealed reason, String reviewedBy, Instant at)
            implements PayoutAccountEvent {}

    /** The family was erased; its key is destroyed, so the tellings before open no more. */
    @Revision("1")
    record PayoutAccountForgotten(PayoutAccountId payoutAccountId, Instant at) implements PayoutAccountEvent {}
}
