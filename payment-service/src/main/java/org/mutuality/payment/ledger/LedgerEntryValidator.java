package org.mutuality.payment.ledger;

import static org.mutuality.payment.ledger.TransferProblem.TRANSFER_INVALID;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mutuality.platform.problem.ValidationErrors;

/** Double entry: nothing appears and nothing is lost. */
final class LedgerEntryValidator {
    /** Minor units: below 10^15. A hundred legs of this size still add up in 64 bits. */
    static final long MOST_MINOR = 999_999_999_999_999L;

    private static final int MOST_LEGS = 100;

    private LedgerEntryValidator() {}

    /** @throws org.mutuality.platform.problem.Refusal TRANSFER_INVALID, with every place */
    static void validate(LedgerEntry entry) {
        ValidationErrors wrongs = new ValidationErrors();
        List<Leg> legs = entry.legs();
        boolean few = wrongs.addUnless(legs.size() >= 2 && legs.size() <= MOST_LEGS, "/legs", "are 2 to 100");
        for (int nth = 0; few && nth < legs.size(); nth++) {
            long minor = legs.get(nth).amount().minor();
            wrongs.addUnless(
                    minor > 0 && minor <= MOST_MINOR,
                    "/legs/" + nth + "/amount",
                    "must be more than 0 and less than 10^15 minor units");
        }
        if (wrongs.none()) {
            sums(legs)
                    .forEach((currency, sum) -> wrongs.addUnless(sum == 0, "/legs", "must sum to zero in " + currency));
        }
        wrongs.throwIfAny(TRANSFER_INVALID);
    }

    private static Map<String, Long> sums(List<Leg> legs) {
        Map<String, Long> sums = new TreeMap<>();
        legs.forEach(leg -> sums.merge(
                leg.amount().currency(), leg.side().signed(leg.amount().minor()), Math::addExact));
        return sums;
    }
}
