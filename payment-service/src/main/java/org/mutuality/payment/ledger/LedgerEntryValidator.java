package org.mutuality.payment.ledger;

import static org.mutuality.payment.ledger.TransferProblem.TRANSFER_INVALID;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mutuality.platform.problem.ValidationErrors;

/** Validates double entry: the legs of a transfer sum to zero. */
final class LedgerEntryValidator {
    /** Minor units: less than 10^15. The sum of a hundred such legs fits into 64 bits. */
    static final long MAX_MINOR = 999_999_999_999_999L;

    private static final int MAX_LEGS = 100;

    private LedgerEntryValidator() {}

    /** @throws ProblemException TRANSFER_INVALID with every invalid field */
    static void validate(LedgerEntry entry) {
        ValidationErrors errors = new ValidationErrors();
        List<Leg> legs = entry.legs();
        boolean countIsValid =
                errors.addUnless(legs.size() >= 2 && legs.size() <= MAX_LEGS, "/legs", "validation.legs", MAX_LEGS);
        for (int nth = 0; countIsValid && nth < legs.size(); nth++) {
            long minor = legs.get(nth).amount().minor();
            errors.addUnless(
                    minor > 0 && minor <= MAX_MINOR,
                    "/legs/" + nth + "/amount",
                    "validation.minor-units-15");
        }
        if (errors.none()) {
            sums(legs)
                    .forEach((currency, sum) -> errors.addUnless(sum == 0, "/legs", "validation.sum-to-zero", currency));
        }
        errors.throwIfAny(TRANSFER_INVALID);
    }

    private static Map<String, Long> sums(List<Leg> legs) {
        Map<String, Long> sums = new TreeMap<>();
        legs.forEach(leg -> sums.merge(
                leg.amount().currency(), leg.side().signed(leg.amount().minor()), Math::addExact));
        return sums;
    }
}
