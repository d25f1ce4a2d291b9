package org.mutuality.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mutuality.payment.ledger.Leg.credit;
import static org.mutuality.payment.ledger.Leg.debit;
import static org.mutuality.payment.ledger.TransferFixture.*;
import static org.mutuality.payment.receipt.ReceiptFixture.received;
import static org.mutuality.payment.receipt.ReceiptFixture.reversed;
import static org.mutuality.payment.stipend.CompletedMonthFixture.accrued;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.payment.batch.BatchFixture;
import org.mutuality.payment.ledger.TransferCause.CauseType;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.ledger.posting.PostBatch;
import org.mutuality.payment.ledger.posting.PostPayout;
import org.mutuality.payment.ledger.posting.PostReceipt;
import org.mutuality.payment.ledger.posting.PostReceiptReversal;
import org.mutuality.payment.ledger.posting.PostStipend;
import org.mutuality.payment.payout.FeeType;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.payment.payout.PayoutFixture;
import org.mutuality.payment.receipt.ReceiptEvent.MoneyReceived;
import org.mutuality.payment.receipt.ReceiptEvent.ReceiptReversed;
import org.mutuality.payment.stipend.StipendEvent;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.payment.stipend.StipendEvent.StipendRestored;
import org.mutuality.payment.stipend.StipendEvent.StipendReversed;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.problem.ServerUnavailableException;
import org.mutuality.platform.projection.RecordedEvent;
import org.mutuality.testkit.RecordingCommandGateway;

class PostingReactionsTest {
    private static final EventMetadata RECORDED = new EventMetadata(1, "any", 0, "any", AT, Optional.empty());
    private final RecordingCommandGateway commands = new RecordingCommandGateway();

    @Test
    void a_stipend_is_a_cost_of_its_cohort_and_owed_to_the_family() {
        StipendAccrued march = accrued("2021-03", "450.00");
        new PostStipend(commands).react(march, RECORDED);
        assertThat(commands.sent())
                .containsExactly(TransferFixture.post(owed(march.stipendId().value(), "450.00", DAY)));
    }

    @Test
    void a_reversal_mirrors_the_accrual_and_each_accrual_is_posted_by_itself() {
        StipendAccrued march = accrued("2021-03", "450.00");
        PostStipend post = new PostStipend(commands);
        post.react(march, RECORDED);
        post.react(
                new StipendReversed(march.stipendId(), march.completedMonth(), march.amount(), 0, march.accruedAt()),
                RECORDED);
        post.react(
                new StipendRestored(march.stipendId(), march.completedMonth(), march.amount(), 1, march.accruedAt()),
                RECORDED);
        post.react(
                new StipendReversed(march.stipendId(), march.completedMonth(), march.amount(), 1, march.accruedAt()),
                RECORDED);
        assertThat(commands.sent()).doesNotHaveDuplicates();
        Map<List<Object>, Long> balances = commands.sent().stream()
                .map(PostTransfer.class::cast)
                .flatMap(one -> one.entry().legs().stream())
                .collect(Collectors.groupingBy(
                        leg -> List.of(leg.account(), leg.amount().currency()),
                        Collectors.summingLong(leg -> leg.side() == EntrySide.DEBIT
                                ? leg.amount().minor()
                                : -leg.amount().minor())));
        assertThat(balances)
                .hasSize(2)
                .allSatisfy((account, balance) -> assertThat(balance).isZero());
    }

    @Test
    void a_batch_of_stipends_is_a_transfer_each() {
        new PostStipend(commands).reactAll(List.of(storedEvents("2021-03"), storedEvents("2021-04"), storedEvents("2021-05")));
        assertThat(commands.sent()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void a_batch_of_which_one_fails_is_not_done() {
        assertThatThrownBy(() -> new PostStipend(new UnavailableGateway()).reactAll(List.of(storedEvents("2021-03"))))
                .isInstanceOf(ServerUnavailableException.class);
    }

    @Test
    void money_received_is_at_the_bank_and_may_be_spent() {
        MoneyReceived million = received("1000000.00");
        Money amount = Money.of("1000000.00", "PHP");
        new PostReceipt(commands).react(million, RECORDED);
        assertThat(commands.sent())
                .containsExactly(TransferFixture.post(new LedgerEntry(
                        "PH",
                        new TransferCause(CauseType.RECEIPT, million.receiptId().value()),
                        million.receipt().receivedOn(),
                        debit(LedgerAccountType.BANK, COHORT, amount),
                        credit(LedgerAccountType.BUDGET, COHORT, amount))));
    }

    @Test
    void a_reversed_receipt_is_mirrored_on_the_day_it_was_found() {
        ReceiptReversed reversed = reversed("10.00");
        Money amount = Money.of("10.00", "PHP");
        new PostReceiptReversal(commands).react(reversed, RECORDED);
        assertThat(commands.sent())
                .containsExactly(TransferFixture.post(new LedgerEntry(
                        "PH",
                        new TransferCause(
                                CauseType.RECEIPT_REVERSED, reversed.receiptId().value()),
                        LocalDate.parse("2021-04-02"),
                        debit(LedgerAccountType.BUDGET, COHORT, amount),
                        credit(LedgerAccountType.BANK, COHORT, amount))));
    }

    @Test
    void what_is_under_way_stands_with_the_provider() {
        UUID cash = NameBasedUuid.id("provider", "PH", "cash");
        Money price = Money.of("450.00", "PHP");
        UUID order = PayoutFixture.FIRST.orderId();
        post(PayoutFixture.sent(PayoutFixture.FIRST));
        post(PayoutFixture.settled(PayoutFixture.FIRST));
        post(PayoutFixture.owed());
        assertThat(commands.sent())
                .containsExactly(
                        TransferFixture.post(new LedgerEntry(
                                "PH",
                                new TransferCause(CauseType.PAYOUT_SENT, order),
                                DAY,
                                debit(LedgerAccountType.FAMILY_PAYABLE, FAMILY, price),
                                credit(LedgerAccountType.PROVIDER_CLEARING, cash, price))),
                        TransferFixture.post(new LedgerEntry(
                                "PH",
                                new TransferCause(CauseType.PAYOUT_SETTLED, order),
                                DAY,
                                debit(LedgerAccountType.PROVIDER_CLEARING, cash, price),
                                credit(LedgerAccountType.PROVIDER, cash, price))));
    }

    @Test
    void a_batch_takes_its_money_to_the_provider_and_brings_back_what_is_left() {
        UUID cash = NameBasedUuid.id("provider", "PH", "cash");
        PostBatch reaction = new PostBatch(commands);
        reaction.react(BatchFixture.released(), RECORDED);
        reaction.react(BatchFixture.closed(), RECORDED);
        UUID batch = BatchFixture.released().batchId().value();
        Money sum = Money.of("900.00", "PHP");
        Money left = Money.of("450.00", "PHP");
        assertThat(commands.sent())
                .containsExactly(
                        TransferFixture.post(new LedgerEntry(
                                "PH",
                                new TransferCause(CauseType.BATCH_RELEASED, batch),
                                DAY,
                                debit(LedgerAccountType.PROVIDER, cash, sum),
                                credit(LedgerAccountType.BANK, COHORT, sum))),
                        TransferFixture.post(new LedgerEntry(
                                "PH",
                                new TransferCause(CauseType.BATCH_CLOSED, batch),
                                DAY,
                                debit(LedgerAccountType.BANK, COHORT, left),
                                credit(LedgerAccountType.PROVIDER, cash, left))));
    }

    @Test
    void what_is_settled_late_comes_back_or_is_charged_stands_between_provider_and_bank_by_itself() {
        UUID cash = NameBasedUuid.id("provider", "PH", "cash");
        Money price = Money.of("450.00", "PHP");
        Money fee = Money.of("0.50", "PHP");
        UUID order = PayoutFixture.FIRST.orderId();
        post(PayoutFixture.settledLate(PayoutFixture.FIRST));
        post(PayoutFixture.returned(PayoutFixture.FIRST));
        post(PayoutFixture.charged(PayoutFixture.FIRST, FeeType.PAYING, "0.50"));
        post(PayoutFixture.charged(PayoutFixture.FIRST, FeeType.RETURNING, "0.50"));
        assertThat(commands.sent())
                .containsExactly(
                        posted(
                                CauseType.PAYOUT_SETTLED_LATE,
                                order,
                                debit(LedgerAccountType.FAMILY_PAYABLE, FAMILY, price),
                                credit(LedgerAccountType.PROVIDER, cash, price)),
                        posted(
                                CauseType.LATE_DRAWN,
                                order,
                                debit(LedgerAccountType.PROVIDER, cash, price),
                                credit(LedgerAccountType.BANK, COHORT, price)),
                        posted(
                                CauseType.PAYOUT_RETURNED,
                                order,
                                debit(LedgerAccountType.PROVIDER, cash, price),
                                credit(LedgerAccountType.RETURNED, FAMILY, price),
                                debit(LedgerAccountType.RETURNED, FAMILY, price),
                                credit(LedgerAccountType.FAMILY_PAYABLE, FAMILY, price)),
                        posted(
                                CauseType.RETURN_BANKED,
                                order,
                                debit(LedgerAccountType.BANK, COHORT, price),
                                credit(LedgerAccountType.PROVIDER, cash, price)),
                        posted(CauseType.PAYOUT_CHARGED, order, charge(cash, fee)),
                        posted(CauseType.RETURN_CHARGED, order, charge(cash, fee)));
    }

    private static Leg[] charge(UUID provider, Money fee) {
        return new Leg[] {
            debit(LedgerAccountType.FEES, COHORT, fee),
            credit(LedgerAccountType.PROVIDER, provider, fee),
            debit(LedgerAccountType.PROVIDER, provider, fee),
            credit(LedgerAccountType.BANK, COHORT, fee)
        };
    }

    private static PostTransfer posted(CauseType why, UUID cause, Leg... legs) {
        return TransferFixture.post(new LedgerEntry("PH", new TransferCause(why, cause), DAY, legs));
    }

    private void post(PayoutEvent event) {
        new PostPayout(commands).react(event, RECORDED);
    }

    private static RecordedEvent<StipendEvent> storedEvents(String month) {
        return new RecordedEvent<>(accrued(month, "450.00"), RECORDED);
    }

    /** The event store is away. */
    private static final class UnavailableGateway implements CommandGateway {
        @Override
        public boolean send(Object command) {
            throw new ServerUnavailableException("event store", null);
        }

        @Override
        public <R> R sendForResult(Object command, Class<R> type) {
            throw new ServerUnavailableException("event store", null);
        }
    }
}
