package org.mutuality.investment.investment;

import static org.mutuality.investment.investment.InvestmentProblem.INVESTMENT_INVALID;
import static org.mutuality.investment.investment.InvestmentProblem.OFFER_INVALID;

import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.problem.ValidationErrors;

/** Limits of proposals and offers. */
final class InvestmentLimits {
    private static final int LONGEST_PURPOSE = 500;

    private InvestmentLimits() {}

    /**
     * @param fundSize empty when the family's country has no such fund
     * @throws ProblemException INVESTMENT_INVALID with every invalid field
     */
    static void validate(Proposal proposal, Optional<Money> fundSize) {
        ValidationErrors errors = new ValidationErrors();
        errors.addUnless(fundSize.isPresent(), "/fundId", "validation.fund-of-country");
        errors.addUnless(proposal.amount().minor() > 0, "/amount/amount", "validation.positive");
        fundSize.ifPresent(size -> checkAtMost(proposal.amount(), size, errors));
        errors.addUnless(
                proposal.purpose()
                        .filter(text -> text.length() > LONGEST_PURPOSE)
                        .isEmpty(),
                "/purpose",
                "validation.characters-at-most", LONGEST_PURPOSE);
        errors.throwIfAny(INVESTMENT_INVALID);
    }

    /** @throws ProblemException OFFER_INVALID with every invalid field */
    static void validate(Money offered, Money proposed) {
        ValidationErrors errors = new ValidationErrors();
        errors.addUnless(offered.minor() > 0, "/amount/amount", "validation.positive");
        checkAtMost(offered, proposed, errors);
        errors.throwIfAny(OFFER_INVALID);
    }

    private static void checkAtMost(Money amount, Money limit, ValidationErrors errors) {
        if (errors.addUnless(
                amount.currency().equals(limit.currency()),
                "/amount/currency",
                "validation.fund-currency", limit.currency())) {
            errors.addUnless(amount.compareTo(limit) <= 0, "/amount/amount", "validation.at-most", limit.amount());
        }
    }
}
