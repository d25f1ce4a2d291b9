package org.mutuality.payment.payout;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;

/**
 * What is owed to a family, and why.
 *
 * @param causeId stipend, meeting stipend or investment
 * @param budgetOwnerId cohort or fund, out of whose purse it is paid
 * @param country ISO 3166 alpha-2
 * @param month that it was earned for; an investment has none
 */
public record Entitlement(
        EntitlementType kind,
        UUID causeId,
        UUID familyId,
        UUID budgetOwnerId,
        String country,
        Optional<YearMonth> month,
        Money amount) {
    /** All of it is programme money, which is never a family's earned income. Names are stored for ever. */
    public enum EntitlementType {
        JOURNAL,
        MEETING,
        INVESTMENT
    }

    public PayoutId payoutId() {
        return PayoutId.of(kind, causeId);
    }

    /** Empty when a fund pays. */
    public Optional<UUID> cohortId() {
        return kind == EntitlementType.INVESTMENT ? Optional.empty() : Optional.of(budgetOwnerId);
    }

    /** Empty when a cohort pays. */
    public Optional<UUID> fundId() {
        return kind == EntitlementType.INVESTMENT ? Optional.of(budgetOwnerId) : Optional.empty();
    }
}
