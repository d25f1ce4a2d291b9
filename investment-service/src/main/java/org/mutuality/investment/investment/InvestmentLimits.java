package org.mutuality.investment.investment;

import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.problem.ValidationErrors;
import static org.mutuality.investment.investment.InvestmentProblem.INVESTMENT_INVALID;
import static org.mutuality.investment.investment.InvestmentProblem.OFFER_INVALID;

/** What may be proposed from a fund, and offered on a proposal. */
final class InvestmentLimits {
    private static final int LONGEST_PURPOSE = 500;

    private InvestmentLimits() {}

    /**
     * @param fundSize empty when the family's country has no such fund
     * @throws ProblemException INVESTMENT_INVALID with every wrong field
     */
    static void validate(Proposal proposal, Optional<Money> fundSize) {
        ValidationErrors wrongs = new ValidationErrors();
        wrongs.addUnless(fundSize.isPresent(), "/fundId", "must be a fund of the family's country");
        wrongs.addUnless(proposal.amount().minor() > 0, "/amount/amount", "must be more than 0");
        fundSize.ifPresent(size -> checkAtMost(proposal.amount(), size, wrongs));
        wrongs.addUnless(
                proposal.purpose()
                        .filter(text -> text.length() > LONGEST_PURPOSE)
                        .isEmpty(),
                "/purpose",
                "must be at most 500 characters");
        wrongs.throwIfAny(INVESTMENT_INVALID);
    }

    /** @throws ProblemException OFFER_INVALID with every wrong field */
    static void validate(Money offered, Money proposed) {
        ValidationErrors wrongs = new ValidationErrors();
        wrongs.addUnless(offered.minor() > 0, "/amount/amount", "must be more than 0");
        checkAtMost(offered, proposed, wrongs);
        wrongs.throwIfAny(OFFER_INVALID);
    }

    private static void checkAtMost(Money amount, Money most, ValidationErrors wrongs) {
        if (wrongs.addUnless(
                amount.currency().equals(most.currency()),
                "/amount/currency",
                "must be the fund's currency, " + most.currency())) {
            wrongs.addUnless(amount.compareTo(most) <= 0, "/amount/amount", "must be at most " + most.amount());
        }
    }
}
