package org.mutuality.payment.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.budget.BudgetOwner;
import org.mutuality.payment.receipt.ReceiptCommand.RecordReceipt;
import org.mutuality.payment.receipt.ReceiptEvent.MoneyReceived;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversalApproved;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversalProposed;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversed;

/** Money received for one cohort, as tests write it down. */
public final class ReceiptFixture {
    static final UUID COHORT = UUID.fromString("018f0000-0000-7000-8000-00000000000c");
    static final ReceiptId ID = new ReceiptId(UUID.fromString("018f0000-0000-7000-8000-00000000000e"));
    static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    static final LocalDate DAY = LocalDate.parse("2021-04-01");
    static final Optional<BudgetOwner> HOLDER = Optional.of(new BudgetOwner(COHORT, true, "PH", "PHP"));

    private ReceiptFixture() {}

    static ReceiptDetails receipt(String amount) {
        return receipt(Money.of(amount, "PHP"), DAY, "GRANT 7");
    }

    static ReceiptDetails receipt(Money amount, LocalDate receivedOn, String reference) {
        return new ReceiptDetails(Optional.of(COHORT), Optional.empty(), amount, receivedOn, reference);
    }

    static RecordReceipt record(ReceiptDetails receipt) {
        return record(receipt, HOLDER);
    }

    static RecordReceipt record(ReceiptDetails receipt, Optional<BudgetOwner> holder) {
        return new RecordReceipt(ID, receipt, holder, "maria", AT);
    }

    static ReceiptReversalProposed proposed(String reason, long version, String by) {
        return new ReceiptReversalProposed(ID, reason, version, by, AT);
    }

    static ReceiptReversalApproved approved(long version) {
        return new ReceiptReversalApproved(ID, version, "chen", AT);
    }

    public static ReceiptReversed reversed(String amount) {
        return new ReceiptReversed(ID, "PH", receipt(amount), 4, AT);
    }

    public static MoneyReceived received(String amount) {
        return new MoneyReceived(ID, "PH", receipt(amount), "maria", AT);
    }
}
