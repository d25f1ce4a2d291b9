package org.mutuality.payment.payout;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;

/**
 * What is owed to a family, and why.
 *
 * @param causeId stipend, meeting stipend or investment
 * @param holder cohort or fund, out of whose purse it is paid
 * @param country ISO 3166 alpha-2
 * @param month that it was earned for; an investment has none
 */
public record Due(
        Kind kind, UUID causeId, UUID familyId, UUID holder, String country, Optional<YearMonth> month, Money amount) {
    /** All of it is programme money, which is never a family's earned income. Names are stored for ever. */
    public enum Kind {
        JOURNAL,
        MEETING,
        INVESTMENT
    }

    public PayoutId payoutId() {
        return PayoutId.of(kind, causeId);
    }

    /** Empty when a fund pays. */
    public Optional<UUID> cohortId() {
        return kind == Kind.INVESTMENT ? Optional.empty() : Optional.of(holder);
    }

    /** Empty when a cohort pays. */
    public Optional<UUID> fundId() {
        return kind == Kind.INVESTMENT ? Optional.of(holder) : Optional.empty();
    }
}
