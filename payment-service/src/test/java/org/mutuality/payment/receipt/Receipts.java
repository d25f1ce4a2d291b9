package org.mutuality.payment.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.receipt.ReceiptCommand.RecordReceipt;
import org.mutuality.payment.receipt.ReceiptEvent.MoneyReceived;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversed;
import org.mutuality.payment.receipt.ReceiptEvent.ReversalApproved;
import org.mutuality.payment.receipt.ReceiptEvent.ReversalProposed;

/** Money received for one cohort, as tests write it down. */
public final class Receipts {
    static final UUID COHORT = UUID.fromString("018f0000-0000-7000-8000-00000000000c");
    static final ReceiptId ID = new ReceiptId(UUID.fromString("018f0000-0000-7000-8000-00000000000e"));
    static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    static final LocalDate DAY = LocalDate.parse("2021-04-01");
    static final Optional<Holder> HOLDER = Optional.of(new Holder(COHORT, true, "PH", "PHP"));

    private Receipts() {}

    static Received receipt(String amount) {
        return receipt(Money.of(amount, "PHP"), DAY, "GRANT 7");
    }

    static Received receipt(Money amount, LocalDate receivedOn, String reference) {
        return new Received(Optional.of(COHORT), Optional.empty(), amount, receivedOn, reference);
    }

    static RecordReceipt record(Received receipt) {
        return record(receipt, HOLDER);
    }

    static RecordReceipt record(Received receipt, Optional<Holder> holder) {
        return new RecordReceipt(ID, receipt, holder, "maria", AT);
    }

    static ReversalProposed proposed(String reason, long version, String by) {
        return new ReversalProposed(ID, reason, version, by, AT);
    }

    static ReversalApproved approved(long version) {
        return new ReversalApproved(ID, version, "chen", AT);
    }

    public static ReceiptReversed reversed(String amount) {
        return new ReceiptReversed(ID, "PH", receipt(amount), 4, AT);
    }

    public static MoneyReceived received(String amount) {
        return new MoneyReceived(ID, "PH", receipt(amount), "maria", AT);
    }
}
