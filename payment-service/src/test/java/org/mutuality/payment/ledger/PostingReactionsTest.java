package org.mutuality.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mutuality.payment.ledger.Books.*;
import static org.mutuality.payment.ledger.Leg.credit;
import static org.mutuality.payment.ledger.Leg.debit;
import static org.mutuality.payment.receipt.Receipts.received;
import static org.mutuality.payment.receipt.Receipts.reversed;
import static org.mutuality.payment.stipend.Months.accrued;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.payment.batch.Batches;
import org.mutuality.payment.ledger.Cause.Why;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.payment.payout.Payouts;
import org.mutuality.payment.payout.Work;
import org.mutuality.payment.receipt.ReceiptEvent.MoneyReceived;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversed;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.platform.problem.Unavailable;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Derived;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Happened;
import org.mutuality.testkit.RecordedCommands;

class PostingReactionsTest {
    private static final Recorded RECORDED = new Recorded(1, "any", 0, "any", AT, Optional.empty());
    private final RecordedCommands commands = new RecordedCommands();

    @Test
    void a_stipend_is_a_cost_of_its_cohort_and_owed_to_the_family() {
        StipendAccrued march = accrued("2021-03", "450.00");
        new PostStipend(commands).react(march, RECORDED);
        assertThat(commands.sent())
                .containsExactly(Books.post(owed(march.stipendId().value(), "450.00", DAY)));
    }

    @Test
    void a_batch_of_stipends_is_a_transfer_each() {
        new PostStipend(commands).reactAll(List.of(happened("2021-03"), happened("2021-04"), happened("2021-05")));
        assertThat(commands.sent()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void a_batch_of_which_one_fails_is_not_done() {
        assertThatThrownBy(() -> new PostStipend(new Away()).reactAll(List.of(happened("2021-03"))))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void money_received_is_at_the_bank_and_may_be_spent() {
        MoneyReceived million = received("1000000.00");
        Money amount = Money.of("1000000.00", "PHP");
        new PostReceipt(commands).react(million, RECORDED);
        assertThat(commands.sent())
                .containsExactly(Books.post(new Entry(
                        "PH",
                        new Cause(Why.RECEIPT, million.receiptId().value()),
                        million.receipt().receivedOn(),
                        debit(Kind.BANK, COHORT, amount),
                        credit(Kind.BUDGET, COHORT, amount))));
    }

    @Test
    void a_reversed_receipt_is_mirrored_on_the_day_it_was_found() {
        ReceiptReversed reversed = reversed("10.00");
        Money amount = Money.of("10.00", "PHP");
        new PostReversal(commands).react(reversed, RECORDED);
        assertThat(commands.sent())
                .containsExactly(Books.post(new Entry(
                        "PH",
                        new Cause(Why.RECEIPT_REVERSED, reversed.receiptId().value()),
                        LocalDate.parse("2021-04-02"),
                        debit(Kind.BUDGET, COHORT, amount),
                        credit(Kind.BANK, COHORT, amount))));
    }

    @Test
    void what_is_under_way_stands_with_the_provider() {
        UUID cash = Derived.id("provider", "PH", "cash");
        Money price = Money.of("450.00", "PHP");
        UUID order = Payouts.FIRST.orderId();
        post(Payouts.sent(Payouts.FIRST));
        post(Payouts.settled(Payouts.FIRST));
        post(Payouts.owed());
        assertThat(commands.sent())
                .containsExactly(
                        Books.post(new Entry(
                                "PH",
                                new Cause(Why.PAYOUT_SENT, order),
                                DAY,
                                debit(Kind.FAMILY_PAYABLE, FAMILY, price),
                                credit(Kind.PROVIDER_CLEARING, cash, price))),
                        Books.post(new Entry(
                                "PH",
                                new Cause(Why.PAYOUT_SETTLED, order),
                                DAY,
                                debit(Kind.PROVIDER_CLEARING, cash, price),
                                credit(Kind.PROVIDER, cash, price))));
    }

    @Test
    void a_batch_takes_its_money_to_the_provider_and_brings_back_what_is_left() {
        UUID cash = Derived.id("provider", "PH", "cash");
        PostBatch reaction = new PostBatch(commands);
        reaction.react(Batches.released(), RECORDED);
        reaction.react(Batches.closed(), RECORDED);
        UUID batch = Batches.released().batchId().value();
        Money sum = Money.of("900.00", "PHP");
        Money left = Money.of("450.00", "PHP");
        assertThat(commands.sent())
                .containsExactly(
                        Books.post(new Entry(
                                "PH",
                                new Cause(Why.BATCH_RELEASED, batch),
                                DAY,
                                debit(Kind.PROVIDER, cash, sum),
                                credit(Kind.BANK, COHORT, sum))),
                        Books.post(new Entry(
                                "PH",
                                new Cause(Why.BATCH_CLOSED, batch),
                                DAY,
                                debit(Kind.BANK, COHORT, left),
                                credit(Kind.PROVIDER, cash, left))));
    }

    @Test
    void what_is_settled_late_comes_back_or_is_charged_stands_between_provider_and_bank_by_itself() {
        UUID cash = Derived.id("provider", "PH", "cash");
        Money price = Money.of("450.00", "PHP");
        Money fee = Money.of("0.50", "PHP");
        UUID order = Payouts.FIRST.orderId();
        post(Payouts.settledLate(Payouts.FIRST));
        post(Payouts.returned(Payouts.FIRST));
        post(Payouts.charged(Payouts.FIRST, Work.PAYING, "0.50"));
        post(Payouts.charged(Payouts.FIRST, Work.RETURNING, "0.50"));
        assertThat(commands.sent())
                .containsExactly(
                        posted(
                                Why.PAYOUT_SETTLED_LATE,
                                order,
                                debit(Kind.FAMILY_PAYABLE, FAMILY, price),
                                credit(Kind.PROVIDER, cash, price)),
                        posted(
                                Why.LATE_DRAWN,
                                order,
                                debit(Kind.PROVIDER, cash, price),
                                credit(Kind.BANK, COHORT, price)),
                        posted(
                                Why.PAYOUT_RETURNED,
                                order,
                                debit(Kind.PROVIDER, cash, price),
                                credit(Kind.RETURNED, FAMILY, price),
                                debit(Kind.RETURNED, FAMILY, price),
                                credit(Kind.FAMILY_PAYABLE, FAMILY, price)),
                        posted(
                                Why.RETURN_BANKED,
                                order,
                                debit(Kind.BANK, COHORT, price),
                                credit(Kind.PROVIDER, cash, price)),
                        posted(Why.PAYOUT_CHARGED, order, charge(cash, fee)),
                        posted(Why.RETURN_CHARGED, order, charge(cash, fee)));
    }

    private static Leg[] charge(UUID provider, Money fee) {
        return new Leg[] {
            debit(Kind.FEES, COHORT, fee),
            credit(Kind.PROVIDER, provider, fee),
            debit(Kind.PROVIDER, provider, fee),
            credit(Kind.BANK, COHORT, fee)
        };
    }

    private static PostTransfer posted(Why why, UUID cause, Leg... legs) {
        return Books.post(new Entry("PH", new Cause(why, cause), DAY, legs));
    }

    private void post(PayoutEvent event) {
        new PostPayout(commands).react(event, RECORDED);
    }

    private static Happened<StipendAccrued> happened(String month) {
        return new Happened<>(accrued(month, "450.00"), RECORDED);
    }

    /** The event store is away. */
    private static final class Away implements Commands {
        @Override
        public boolean send(Object command) {
            throw new Unavailable("event store", null);
        }

        @Override
        public <R> R ask(Object command, Class<R> type) {
            throw new Unavailable("event store", null);
        }
    }
}
