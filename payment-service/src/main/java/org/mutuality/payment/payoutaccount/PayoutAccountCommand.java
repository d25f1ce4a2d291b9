package org.mutuality.payment.payoutaccount;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.payment.payoutaccount.details.EncryptedAccount;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.privacy.Ciphertext;

/** Commands for a payout account. */
public sealed interface PayoutAccountCommand {
    PayoutAccountId payoutAccountId();

    /** @param coolOff how long a changed account stays on hold */
    record SubmitPayoutAccount(
            @TargetAggregateIdentifier PayoutAccountId payoutAccountId,
            EncryptedAccount encryptedAccount,
            Optional<IfMatch> ifMatch,
            Duration coolOff,
            Instant at)
            implements PayoutAccountCommand {}

    /** @param version of the account that the family has read */
    record VerifyAccount(
            @TargetAggregateIdentifier PayoutAccountId payoutAccountId, int version, String verifiedBy, Instant at)
            implements PayoutAccountCommand {}

    /** @param version of the account that the reviewer has read */
    record AcceptAccount(
            @TargetAggregateIdentifier PayoutAccountId payoutAccountId, int version, String reviewedBy, Instant at)
            implements PayoutAccountCommand {}

    /** @param reason free text, therefore encrypted */
    record RejectAccount(
            @TargetAggregateIdentifier PayoutAccountId payoutAccountId,
            int version,
            Ciphertext reason,
            String reviewedBy,
            Instant at)
            implements PayoutAccountCommand {}

    record ErasePayoutAccount(@TargetAggregateIdentifier PayoutAccountId payoutAccountId, Instant at)
            implements PayoutAccountCommand {}
}
