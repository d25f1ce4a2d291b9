package org.mutuality.payment.receipt;

import static org.mutuality.payment.receipt.ReceiptProblem.RECEIPT_INVALID;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.mutuality.contracts.Money;
import org.mutuality.payment.receipt.ReceiptCommand.RecordReceipt;
import org.mutuality.platform.problem.ValidationErrors;

/** Finds all that is wrong with a receipt. */
final class ReceiptValidator {
    /** Minor units: below 10^15, as the ledger takes it. */
    static final long MOST_MINOR = 999_999_999_999_999L;

    private static final int LONGEST_REFERENCE = 140;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    // Where a day begins first on Earth: today is nowhere the future.
    private static final ZoneOffset FIRST_ON_EARTH = ZoneOffset.ofHours(14);

    private ReceiptValidator() {}

    /** @throws org.mutuality.platform.problem.Refusal RECEIPT_INVALID, with every place */
    static void validate(RecordReceipt command) {
        ValidationErrors wrongs = new ValidationErrors();
        holder(command, wrongs);
        amount(command, wrongs);
        ReceiptDetails receipt = command.receipt();
        LocalDate today = LocalDate.ofInstant(command.recordedAt(), FIRST_ON_EARTH);
        wrongs.addUnless(
                !receipt.receivedOn().isAfter(today) && !receipt.receivedOn().isBefore(EARLIEST),
                "/receivedOn",
                "must be a day from 2000-01-01 to today");
        int length = receipt.reference().length();
        wrongs.addUnless(
                !receipt.reference().isBlank() && length <= LONGEST_REFERENCE, "/reference", "is 1 to 140 characters");
        wrongs.throwIfAny(RECEIPT_INVALID);
    }

    private static void holder(RecordReceipt command, ValidationErrors wrongs) {
        boolean cohort = command.receipt().cohortId().isPresent();
        boolean fund = command.receipt().fundId().isPresent();
        boolean one = wrongs.addUnless(
                cohort != fund, "/cohortId", "is required unless fundId is given; give only one of them");
        if (one && command.budgetOwner().isEmpty()) {
            wrongs.add(cohort ? "/cohortId" : "/fundId", "must be of your country");
        }
    }

    private static void amount(RecordReceipt command, ValidationErrors wrongs) {
        Money amount = command.receipt().amount();
        wrongs.addUnless(
                amount.minor() > 0 && amount.minor() <= MOST_MINOR,
                "/amount/amount",
                "must be more than 0 and less than 10^15 minor units");
        command.budgetOwner()
                .ifPresent(holder -> wrongs.addUnless(
                        amount.currency().equals(holder.currency()),
                        "/amount/currency",
                        "must be the currency of the cohort or fund, " + holder.currency()));
    }
}
