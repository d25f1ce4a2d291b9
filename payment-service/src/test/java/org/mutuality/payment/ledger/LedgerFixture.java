package org.mutuality.payment.ledger;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mutuality.contracts.Money;
import org.mutuality.payment.InMemory;
import org.mutuality.payment.batch.Batch;
import org.mutuality.payment.batch.BatchCommand.*;
import org.mutuality.payment.batch.BatchCommand.BatchResult;
import org.mutuality.payment.batch.BatchEvent.*;
import org.mutuality.payment.batch.BatchFixture;
import org.mutuality.payment.batch.BatchId;
import org.mutuality.payment.batch.BatchRequest;
import org.mutuality.payment.budget.Budget;
import org.mutuality.payment.budget.BudgetCommand.ApproveConversion;
import org.mutuality.payment.budget.BudgetCommand.ProposeConversion;
import org.mutuality.payment.budget.BudgetEvent.*;
import org.mutuality.payment.budget.BudgetId;
import org.mutuality.payment.budget.BudgetOwner;
import org.mutuality.payment.budget.BudgetReactions;
import org.mutuality.payment.budget.Conversion;
import org.mutuality.payment.budget.RateBound;
import org.mutuality.payment.ledger.TransferEvent.TransferPosted;
import org.mutuality.payment.ledger.posting.PayoutPostingRules;
import org.mutuality.payment.ledger.posting.PostBatch;
import org.mutuality.payment.ledger.posting.PostConversion;
import org.mutuality.payment.ledger.posting.PostPayout;
import org.mutuality.payment.ledger.posting.PostReceipt;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.FeeType;
import org.mutuality.payment.payout.Payout;
import org.mutuality.payment.payout.PayoutCommand.*;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.payment.payout.PayoutEvent.*;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.payment.payout.PayoutOrder;
import org.mutuality.payment.payout.ReportedFee;
import org.mutuality.payment.receipt.ReceiptEvent.MoneyReceived;
import org.mutuality.payment.receipt.ReceiptFixture;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.projection.Reaction;

/** The aggregates and reactions that money goes through, without a database: a purse, its payouts and batches, the books. */
final class LedgerFixture implements AutoCloseable {
    static final UUID HOLDER = TransferFixture.COHORT;
    static final UUID PROVIDER = PayoutPostingRules.providerAccountId("PH", "cash");
    static final long RECEIVED = 300_000;
    private static final Money PRICE = Money.of("450.00", "PHP");
    private static final Money FEE = Money.of("0.50", "PHP");
    private static final Optional<BudgetOwner> OWNER = Optional.of(new BudgetOwner(HOLDER, true, "PH", "PHP"));
    private static final Instant AT = TransferFixture.AT;

    private final InMemory store = new InMemory(Payout.class, Budget.class, Batch.class, Transfer.class);
    private final List<Reaction<?>> reactions = new ArrayList<>();
    private final List<PayoutId> payouts;
    private final Map<UUID, Long> open = new LinkedHashMap<>();
    private final MoneyReceived received = ReceiptFixture.received("3000.00");
    private int reacted;
    private int batches;

    /** What happens next; what can't be happens not. @param nth which payout, batch or fact */
    record Step(What what, int nth) {}

    enum What {
        BATCH,
        SEND,
        SETTLE,
        FAIL,
        RETURN,
        RETRY,
        CLOSE,
        CONVERT,
        AGAIN
    }

    LedgerFixture() {
        reactions.addAll(List.of(new PostReceipt(store), new PostConversion(store), new PostBatch(store)));
        reactions.addAll(List.of(new PostPayout(store), BatchFixture.keepFunds(store)));
        reactions.addAll(BudgetReactions.all(store));
        payouts = IntStream.range(0, 5)
                .mapToObj(LedgerFixture::due)
                .map(this::owed)
                .toList();
        reactions.forEach(reaction -> deliver(reaction, received, 0));
        react();
    }

    void does(Step step) {
        try {
            switch (step.what()) {
                case BATCH -> batch(some(step.nth()));
                case SEND -> some(step.nth()).forEach(this::send);
                case SETTLE -> order(step).ifPresent(order -> settle(order, step.nth() % 3 == 0));
                case FAIL ->
                    order(step)
                            .ifPresent(order -> store.send(new FailPayout(
                                    order.payoutId(), order.order().orderId(), "NO", AT)));
                case RETURN -> order(step).ifPresent(order -> returnPayout(order, step.nth() % 4 == 0));
                case RETRY -> order(step).ifPresent(this::retry);
                case CLOSE -> any(closable(), step).ifPresent(this::close);
                case CONVERT -> convert(step.nth());
                // As after a crash: reactions hear facts in order, and at least once.
                case AGAIN -> reacted = Math.max(0, reacted - step.nth() % 20);
            }
        } catch (ProblemException refused) {
            // As the API would say; nothing has happened.
        }
        react();
    }

    /** All that is under way is answered, what isn't sent is let go, and all batches are closed. */
    void ends() {
        for (PayoutId payout : payouts) {
            last(payout).filter(this::isOpen).ifPresent(order -> {
                store.send(new SettlePayout(payout, order.orderId(), "R", List.of(), AT));
                react();
            });
            send(payout);
            react();
            last(payout)
                    .filter(this::isOpen)
                    .ifPresent(order -> store.send(new FailPayout(payout, order.orderId(), "NO", AT)));
            react();
        }
        closable().forEach(this::close);
        react();
        assertAllClosed();
    }

    private void assertAllClosed() {
        if (!open.isEmpty()) {
            throw new AssertionError("still open: " + open);
        }
    }

    // -- what happens

    private void batch(List<PayoutId> wanted) {
        BatchId id = new BatchId(new UUID(2, ++batches));
        BatchRequest asked =
                new BatchRequest(Optional.of(HOLDER), Optional.empty(), "cash", Optional.empty(), Optional.empty());
        store.send(new PrepareBatch(id, asked, OWNER, Optional.empty(), "maria", AT));
        List<PayoutId> lines =
                wanted.stream().filter(payout -> isClaimed(payout, id)).toList();
        Money sum = new Money(PRICE.minor() * lines.size(), "PHP");
        UUID last = new UUID(7, 7);
        store.send(new AddBatchLines(id, new UUID(0, 0), last, lines.size(), sum, AT));
        store.send(new FinishFilling(id, last, AT));
        react();
        try {
            store.send(new ApproveBatch(id, Optional.empty(), "carla", AT));
            store.send(new ReleaseBatch(id, "carla", AT));
            open.put(id.value(), sum.minor());
        } catch (ProblemException overBudgetOrEmpty) {
            store.send(new CancelBatch(id, "maria", AT));
            lines.forEach(payout -> store.send(new RemovePayoutFromBatch(payout, id.value(), AT)));
        }
    }

    private boolean isClaimed(PayoutId payout, BatchId batch) {
        try {
            return store.send(new AddPayoutToBatch(payout, batch.value(), "cash", AT));
        } catch (ProblemException refused) {
            return false;
        }
    }

    private void send(PayoutId payout) {
        open.keySet().forEach(batch -> {
            try {
                store.send(new SendPayout(payout, batch, Optional.empty(), AT));
            } catch (ProblemException anothers) {
                // Only one of them has it.
            }
        });
    }

    private void settle(PayoutSent sent, boolean charged) {
        List<ReportedFee> fees = charged ? ReportedFee.of(FeeType.PAYING, List.of(FEE)) : List.of();
        store.send(new SettlePayout(sent.payoutId(), sent.order().orderId(), "R", fees, AT));
    }

    private void returnPayout(PayoutSent sent, boolean charged) {
        List<ReportedFee> fees = charged ? ReportedFee.of(FeeType.RETURNING, List.of(FEE)) : List.of();
        store.send(new ReturnPayout(sent.payoutId(), sent.order().orderId(), "BACK", fees, AT));
    }

    private void retry(PayoutSent sent) {
        PayoutOrder failed = sent.order();
        if (open.containsKey(failed.batchId())) {
            store.send(new RetryPayout(sent.payoutId(), failed.batchId(), failed.orderId(), AT));
        }
    }

    // As Closing has it: by what was settled in time, when no line waits or is under way; then what failed is let go.
    private void close(UUID batch) {
        Money spent = new Money(inTime(batch), "PHP");
        store.send(new CloseBatch(new BatchId(batch), new BatchResult(spent, 0), "carla", AT));
        open.remove(batch);
        payouts.forEach(payout -> store.send(new RemovePayoutFromBatch(payout, batch, AT)));
    }

    private void convert(int nth) {
        Money sold = new Money(1 + nth, "PHP");
        Conversion conversion = new Conversion(
                HOLDER, HOLDER, sold, new Money(sold.minor(), "USD"), BigDecimal.ONE, LocalDate.parse("2021-04-01"));
        BudgetId budget = new BudgetId(HOLDER);
        Optional<RateBound> rates = Optional.of(RateBound.ofLast(BigDecimal.ONE, 10));
        store.send(new ProposeConversion(budget, new UUID(4, nth), conversion, OWNER, OWNER, rates, "mark", AT));
        store.send(new ApproveConversion(budget, new UUID(4, nth), rates, "chen", AT));
    }

    private void react() {
        while (reacted < store.storedEvents().size()) {
            Object fact = store.storedEvents().get(reacted++);
            int position = reacted;
            reactions.forEach(reaction -> deliver(reaction, fact, position));
        }
    }

    private static <E> void deliver(Reaction<E> reaction, Object fact, int position) {
        if (reaction.eventType().isInstance(fact)) {
            reaction.react(
                    reaction.eventType().cast(fact),
                    new EventMetadata(position, "any", 0, "any", AT, Optional.empty()));
        }
    }

    // -- what there is

    long balance(LedgerAccountType kind, UUID owner) {
        return legs().filter(leg -> leg.account().equals(new LedgerAccount(kind, owner)))
                .filter(leg -> leg.amount().currency().equals("PHP"))
                .mapToLong(LedgerFixture::signed)
                .sum();
    }

    /** Between debits and credits, over all currencies. */
    long difference() {
        return legs()
                .collect(groupingBy(leg -> leg.amount().currency(), reducing(0L, LedgerFixture::signed, Long::sum)))
                .values()
                .stream()
                .mapToLong(Math::abs)
                .sum();
    }

    /** With families now. */
    long paid() {
        Set<UUID> orders = new HashSet<>();
        store.storedEvents().forEach(fact -> {
            if (fact instanceof PayoutSettled settled) {
                orders.add(settled.order().orderId());
            } else if (fact instanceof PayoutReturned returned) {
                orders.remove(returned.order().orderId());
            }
        });
        return orders.size() * PRICE.minor();
    }

    long underWay() {
        return payouts.stream()
                        .filter(payout -> last(payout).filter(this::isOpen).isPresent())
                        .count()
                * PRICE.minor();
    }

    long fees() {
        return sum(PayoutFeeCharged.class, charged -> charged.fee().minor());
    }

    long sold() {
        return sum(
                MoneyConverted.class, converted -> converted.conversion().sold().minor());
    }

    /** By batches that are released and not closed. */
    long drawn() {
        return open.values().stream().mapToLong(sum -> sum).sum();
    }

    /** Of what they have drawn: not settled in time. */
    long notYetTakenBack() {
        return drawn() - open.keySet().stream().mapToLong(this::inTime).sum();
    }

    /** As the purse's own facts have it. */
    long free() {
        return RECEIVED
                - sold()
                - blocked()
                - sum(ReservationSettled.class, settled -> settled.spent().minor())
                - sum(LateFundsSpent.class, late -> late.amount().minor())
                + sum(FundsRestored.class, back -> back.amount().minor())
                - sum(FeesCharged.class, taken -> taken.fees().minor());
    }

    long blocked() {
        return sum(BudgetReserved.class, blocked -> blocked.amount().minor())
                - sum(ReservationSettled.class, settled -> settled.reserved().minor());
    }

    /** Whether a payout of a batch that had been closed came back, or was settled late. */
    boolean hasAfterClosing(Class<? extends PayoutEvent> kind) {
        Set<UUID> closed = new HashSet<>();
        for (Object fact : store.storedEvents()) {
            if (fact instanceof BatchClosed one) {
                closed.add(one.batchId().value());
            } else if (kind.isInstance(fact) && closed.contains(batchOf((PayoutEvent) fact))) {
                return true;
            }
        }
        return false;
    }

    private static UUID batchOf(PayoutEvent event) {
        return switch (event) {
            case PayoutSettled settled -> settled.order().batchId();
            case PayoutReturned returned -> returned.order().batchId();
            case PayoutFeeCharged charged -> charged.order().batchId();
            default -> throw new IllegalArgumentException(event.toString());
        };
    }

    private long inTime(UUID batch) {
        return facts(PayoutSettled.class)
                        .filter(settled ->
                                !settled.late() && settled.order().batchId().equals(batch))
                        .count()
                * PRICE.minor();
    }

    private List<UUID> closable() {
        return open.keySet().stream()
                .filter(batch -> payouts.stream().noneMatch(payout -> isWaitingIn(batch, payout)))
                .toList();
    }

    // Claimed and not sent, sent and not answered, or to be sent once more.
    private boolean isWaitingIn(UUID batch, PayoutId payout) {
        Object latest = null;
        for (Object fact : store.storedEvents()) {
            if (fact instanceof PayoutAddedToBatch claimed && claimed.payoutId().equals(payout)) {
                latest = claimed.batchId().equals(batch) ? fact : null;
            } else if (fact instanceof PayoutSent sent && sent.payoutId().equals(payout)
                    || fact instanceof PayoutRetried retried
                            && retried.payoutId().equals(payout)) {
                latest = latest == null ? null : fact;
            } else if (fact instanceof PayoutSettled settled
                            && settled.payoutId().equals(payout)
                    || fact instanceof PayoutFailed failed && failed.payoutId().equals(payout)
                    || fact instanceof PayoutRemovedFromBatch freed
                            && freed.payoutId().equals(payout)) {
                latest = latest == null ? null : "answered";
            }
        }
        return latest != null && !latest.equals("answered");
    }

    private Optional<PayoutOrder> last(PayoutId payout) {
        return facts(PayoutSent.class)
                .filter(sent -> sent.payoutId().equals(payout))
                .map(PayoutSent::order)
                .reduce((first, second) -> second);
    }

    private boolean isOpen(PayoutOrder order) {
        return facts(PayoutSettled.class).noneMatch(settled -> settled.order().equals(order))
                && facts(PayoutFailed.class).noneMatch(failed -> failed.order().equals(order));
    }

    private Stream<Leg> legs() {
        return facts(TransferPosted.class).flatMap(posted -> posted.entry().legs().stream());
    }

    private <E> long sum(Class<E> kind, Function<E, Long> minor) {
        return facts(kind).mapToLong(minor::apply).sum();
    }

    private <E> Stream<E> facts(Class<E> kind) {
        return store.storedEvents().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static long signed(Leg leg) {
        return leg.side().signed(leg.amount().minor());
    }

    private PayoutId owed(Entitlement due) {
        store.send(CreatePayout.of(due, AT));
        return due.payoutId();
    }

    private static Entitlement due(int nth) {
        UUID family = new UUID(5, nth);
        return new Entitlement(
                Entitlement.EntitlementType.JOURNAL, new UUID(6, nth), family, HOLDER, "PH", Optional.empty(), PRICE);
    }

    // Another handful for each number.
    private List<PayoutId> some(int nth) {
        return IntStream.range(0, payouts.size())
                .filter(bit -> (nth + 1 >> bit & 1) == 1)
                .mapToObj(payouts::get)
                .toList();
    }

    // However long ago it was sent.
    private Optional<PayoutSent> order(Step step) {
        return any(facts(PayoutSent.class).toList(), step);
    }

    private static <E> Optional<E> any(List<E> all, Step step) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(step.nth() % all.size()));
    }

    @Override
    public void close() {
        store.close();
    }
}
