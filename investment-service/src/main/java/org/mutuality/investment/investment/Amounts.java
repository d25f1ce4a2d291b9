package org.mutuality.investment.investment;

import static org.mutuality.investment.investment.InvestmentProblem.INVESTMENT_INVALID;
import static org.mutuality.investment.investment.InvestmentProblem.OFFER_INVALID;

import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.platform.problem.Refusal;
import org.mutuality.platform.problem.Wrongs;

/** What may be proposed from a fund, and offered on a proposal. */
final class Amounts {
    private static final int LONGEST_PURPOSE = 500;

    private Amounts() {}

    /**
     * @param fundSize empty when the family's country has no such fund
     * @throws Refusal INVESTMENT_INVALID with every wrong field
     */
    static void check(Proposal proposal, Optional<Money> fundSize) {
        Wrongs wrongs = new Wrongs();
        wrongs.check(fundSize.isPresent(), "/fundId", "must be a fund of the family's country");
        wrongs.check(proposal.amount().minor() > 0, "/amount/amount", "must be more than 0");
        fundSize.ifPresent(size -> checkAtMost(proposal.amount(), size, wrongs));
        wrongs.check(
                proposal.purpose()
                        .filter(text -> text.length() > LONGEST_PURPOSE)
                        .isEmpty(),
                "/purpose",
                "must be at most 500 characters");
        wrongs.orThrow(INVESTMENT_INVALID);
    }

    /** @throws Refusal OFFER_INVALID with every wrong field */
    static void check(Money offered, Money proposed) {
        Wrongs wrongs = new Wrongs();
        wrongs.check(offered.minor() > 0, "/amount/amount", "must be more than 0");
        checkAtMost(offered, proposed, wrongs);
        wrongs.orThrow(OFFER_INVALID);
    }

    private static void checkAtMost(Money amount, Money most, Wrongs wrongs) {
        if (wrongs.check(
                amount.currency().equals(most.currency()),
                "/amount/currency",
                "must be the fund's currency, " + most.currency())) {
            wrongs.check(amount.compareTo(most) <= 0, "/amount/amount", "must be at most " + most.amount());
        }
    }
}
