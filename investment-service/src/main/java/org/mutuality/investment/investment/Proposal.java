package org.mutuality.investment.investment;

import java.util.Optional;
import org.mutuality.contracts.Money;

/**
 * What a family would like.
 *
 * @param purpose in the family's words, 500 characters at most; stays in this service
 */
public record Proposal(InvestmentKind kind, Money amount, Optional<String> purpose) {}
