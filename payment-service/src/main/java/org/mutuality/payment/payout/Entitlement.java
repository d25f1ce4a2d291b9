package org.mutuality.payment.payout;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;

/**
 * What is owed to a family, and why.
 *
 * @param kind of the cause
 * @param causeId stipend, meeting stipend or investment; of a stipend that was reversed and restored, that accrual
 * @param budgetOwnerId cohort or fund whose budget pays
 * @param country ISO 3166 alpha-2
 * @param month it was earned for; empty for an investment
 */
public record Entitlement(
        EntitlementType kind,
        UUID causeId,
        UUID familyId,
        UUID budgetOwnerId,
        String country,
        Optional<YearMonth> month,
        Money amount) {
    /**
     * What a payout is owed for. All of it is programme money, which is never a family's earned income. The names are
     * stored.
     */
    public enum EntitlementType {
        /** A stipend for a complete journal. */
        JOURNAL,
        /** A stipend for attending a meeting. */
        MEETING,
        /** An investment committed by the country team. */
        INVESTMENT
    }

    public PayoutId payoutId() {
        return PayoutId.of(kind, causeId);
    }

    /** Less than was earned, when a part is set off. */
    public Entitlement withAmount(Money due) {
        return new Entitlement(kind, causeId, familyId, budgetOwnerId, country, month, due);
    }

    public Entitlement withCause(UUID otherCause) {
        return new Entitlement(kind, otherCause, familyId, budgetOwnerId, country, month, amount);
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
