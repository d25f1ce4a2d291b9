package org.mutuality.payment.payoutaccount;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.payment.payoutaccount.PayoutAccountQueries;
import org.mutuality.payment.payoutaccount.details.AccountHoldReason;
import org.mutuality.payment.payoutaccount.details.PayoutAccountType;

/**
 * A payout account as people see it.
 *
 * @param version to be named when it is verified or reviewed
 * @param provider as a batch names it
 * @param masked to be named when it is verified
 * @param holderAsWritten the holder as banks will read it, without accents; only in the answer to who told it this moment
 * @param submittedBy account of who told it
 * @param needsSecond whether a second person must have seen it
 * @param heldUntil nothing is paid before
 * @param heldBack why nothing is paid to it now; absent when it may be
 */
public record PayoutAccountResponse(
        UUID familyId,
        int version,
        PayoutAccountType kind,
        String provider,
        String masked,
        Optional<String> holderAsWritten,
        String submittedBy,
        boolean submittedByFamily,
        Instant submittedAt,
        boolean needsSecond,
        Optional<Instant> heldUntil,
        Optional<Instant> verifiedAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> rejectedAt,
        Optional<AccountHoldReason> heldBack) {

    static PayoutAccountResponse of(PayoutAccountQueries.PayoutAccountRow row, String masked, Optional<String> holderAsWritten, Instant now) {
        return new PayoutAccountResponse(
                row.familyId(),
                row.version(),
                row.kind(),
                row.kind().provider(),
                masked,
                holderAsWritten,
                row.submittedBy(),
                row.submittedByFamily(),
                row.submittedAt(),
                row.needsSecond(),
                row.heldUntil(),
                row.verifiedAt(),
                row.acceptedAt(),
                row.rejectedAt(),
                row.heldBack(now));
    }
}
