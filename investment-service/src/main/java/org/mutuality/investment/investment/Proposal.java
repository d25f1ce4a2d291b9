package org.mutuality.investment.investment;

import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.ErasedField;

/**
 * What a family proposes.
 *
 * @param kind kind of investment
 * @param amount proposed amount
 * @param purpose purpose as the family describes it, at most 500 characters; never published
 */
public record Proposal(
        InvestmentKind kind, Money amount, @ErasedField Optional<String> purpose) {
    /** As it is stored: the purpose is encrypted. */
    Proposal withoutPurpose() {
        return new Proposal(kind, amount, Optional.empty());
    }
}
