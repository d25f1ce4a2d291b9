package org.mutuality.payment.payoutaccount;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A payout account as people see it.
 *
 * @param version to be named when it is verified or reviewed
 * @param provider as a batch names it
 * @param masked to be named when it is verified
 * @param holderAsWritten the holder as banks will read it, without accents; only in the answer to who told it this moment
 * @param toldBy account of who told it
 * @param needsSecond whether a second person must have seen it
 * @param heldUntil nothing is paid before
 * @param heldBack why nothing is paid to it now; absent when it may be
 */
public record Shown(
        UUID familyId,
        int version,
        Kind kind,
        String provider,
        String masked,
        Optional<String> holderAsWritten,
        String toldBy,
        boolean toldByFamily,
        Instant toldAt,
        boolean needsSecond,
        Optional<Instant> heldUntil,
        Optional<Instant> verifiedAt,
        Optional<Instant> acceptedAt,
        Optional<Instant> rejectedAt,
        Optional<HeldBack> heldBack) {

    static Shown of(PayoutAccountView.Row row, String masked, Optional<String> holderAsWritten, Instant now) {
        return new Shown(
                row.familyId(),
                row.version(),
                row.kind(),
                row.kind().provider(),
                masked,
                holderAsWritten,
                row.toldBy(),
                row.toldByFamily(),
                row.toldAt(),
                row.needsSecond(),
                row.heldUntil(),
                row.verifiedAt(),
                row.acceptedAt(),
                row.rejectedAt(),
                row.heldBack(now));
    }
}
