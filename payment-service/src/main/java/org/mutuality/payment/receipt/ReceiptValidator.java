package org.mutuality.payment.receipt;

import static org.mutuality.payment.receipt.ReceiptProblem.RECEIPT_INVALID;

import java.time.LocalDate;
import org.mutuality.contracts.Money;
import org.mutuality.payment.receipt.ReceiptCommand.RecordReceipt;
import org.mutuality.platform.DayOnEarth;
import org.mutuality.platform.problem.ValidationErrors;

/** Validates a receipt. */
final class ReceiptValidator {
    /** Minor units: below 10^15, the limit of the ledger. */
    static final long MOST_MINOR = 999_999_999_999_999L;

    private static final int MAX_REFERENCE_LENGTH = 140;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private ReceiptValidator() {}

    /**
     * @throws ProblemException RECEIPT_INVALID, with every invalid field
     */
    static void validate(RecordReceipt command) {
        ValidationErrors errors = new ValidationErrors();
        owner(command, errors);
        amount(command, errors);
        ReceiptDetails receipt = command.receipt();
        LocalDate today = DayOnEarth.latest(command.recordedAt());
        errors.addUnless(
                !receipt.receivedOn().isAfter(today) && !receipt.receivedOn().isBefore(EARLIEST),
                "/receivedOn",
                "validation.day-since-2000");
        int length = receipt.reference().length();
        errors.addUnless(
                !receipt.reference().isBlank() && length <= MAX_REFERENCE_LENGTH,
                "/reference",
                "validation.characters", MAX_REFERENCE_LENGTH);
        errors.throwIfAny(RECEIPT_INVALID);
    }

    private static void owner(RecordReceipt command, ValidationErrors errors) {
        boolean cohort = command.receipt().cohortId().isPresent();
        boolean fund = command.receipt().fundId().isPresent();
        boolean one = errors.addUnless(
                cohort != fund, "/cohortId", "validation.one-owner");
        if (one && command.budgetOwner().isEmpty()) {
            errors.add(cohort ? "/cohortId" : "/fundId", "validation.own-country");
        }
    }

    private static void amount(RecordReceipt command, ValidationErrors errors) {
        Money amount = command.receipt().amount();
        errors.addUnless(
                amount.minor() > 0 && amount.minor() <= MOST_MINOR,
                "/amount/amount",
                "validation.minor-units-15");
        command.budgetOwner()
                .ifPresent(owner -> errors.addUnless(
                        amount.currency().equals(owner.currency()),
                        "/amount/currency",
                        "validation.owner-currency", owner.currency()));
    }
}
