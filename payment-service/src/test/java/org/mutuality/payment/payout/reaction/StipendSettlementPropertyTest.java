package org.mutuality.payment.payout.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.stipend.CompletedMonthFixture.AT;
import static org.mutuality.payment.stipend.CompletedMonthFixture.COHORT;
import static org.mutuality.payment.stipend.CompletedMonthFixture.FAMILY;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToLongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.mutuality.contracts.Money;
import org.mutuality.payment.InMemory;
import org.mutuality.payment.credit.StipendCredit;
import org.mutuality.payment.credit.StipendCreditEvent.StipendCreditRecorded;
import org.mutuality.payment.credit.StipendCreditEvent.StipendCreditReleased;
import org.mutuality.payment.credit.StipendCreditEvent.StipendCreditUsed;
import org.mutuality.payment.credit.StipendCreditId;
import org.mutuality.payment.ledger.LedgerAccountType;
import org.mutuality.payment.ledger.Transfer;
import org.mutuality.payment.ledger.TransferEvent.TransferPosted;
import org.mutuality.payment.ledger.posting.PostPayout;
import org.mutuality.payment.ledger.posting.PostStipend;
import org.mutuality.payment.payout.Payout;
import org.mutuality.payment.payout.PayoutCancellation;
import org.mutuality.payment.payout.PayoutCommand.*;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.payment.payout.PayoutEvent.*;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.payment.payout.PayoutProblem;
import org.mutuality.payment.payout.ReportEffect;
import org.mutuality.payment.stipend.CompletedMonth;
import org.mutuality.payment.stipend.Stipend;
import org.mutuality.payment.stipend.StipendCommand.AccrueStipend;
import org.mutuality.payment.stipend.StipendCommand.RecordJournalWithdrawal;
import org.mutuality.payment.stipend.StipendEvent;
import org.mutuality.payment.stipend.StipendEvent.StipendAccrued;
import org.mutuality.payment.stipend.StipendEvent.StipendRestored;
import org.mutuality.payment.stipend.StipendEvent.StipendReversed;
import org.mutuality.payment.stipend.StipendEvent.StipendStateEvent;
import org.mutuality.payment.stipend.StipendId;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.projection.RecordedEvent;

/** A family submits, withdraws and submits again while it is being paid: it receives what it has earned, exactly once. */
class StipendSettlementPropertyTest {
    @Property(tries = 300)
    void whatever_happens_a_family_is_paid_what_it_has_earned(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int steps) {
        try (Payments payments = new Payments(random)) {
            for (int step = 0; step < steps; step++) {
                payments.step();
                assertThat(payments.openCredit()).isNotNegative();
            }
            payments.payAllThatIsDue();
            assertThat(payments.paid()).isEqualTo(payments.earned() + payments.openCredit());
            assertThat(payments.balance(LedgerAccountType.FAMILY_PAYABLE)).isEqualTo(payments.openCredit());
            payments.assertThatNothingIsPaidThatWasTakenAway();
            payments.assertThatEachMonthCountsByItsLastVersion();
        }
    }

    @Property(tries = 300)
    void whenever_the_family_is_erased_the_books_say_what_is_owed_and_what_was_paid(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int steps) {
        try (Payments payments = new Payments(random)) {
            int erasedAt = random.nextInt(steps);
            for (int step = 0; step < steps; step++) {
                if (step == erasedAt) {
                    payments.erase();
                }
                payments.step();
            }
            payments.finish();
            assertThat(payments.owed()).isZero();
            assertThat(payments.balance(LedgerAccountType.FAMILY_PAYABLE)).isEqualTo(payments.openCredit());
            assertThat(payments.balance(LedgerAccountType.STIPEND_EXPENSE))
                    .isEqualTo(payments.paid() - payments.openCredit());
            payments.assertThatNothingIsPaidThatWasTakenAway();
        }
    }

    /** One family with three months; every event reaches its reactions, some of them twice. */
    private static final class Payments implements AutoCloseable {
        private final InMemory store = new InMemory(Stipend.class, Payout.class, StipendCredit.class, Transfer.class);
        private final CreatePayoutForStipend payouts = new CreatePayoutForStipend(families -> firstCredits(), store);
        private final SettleOverpaidPayout credits = new SettleOverpaidPayout(store);
        private final PostStipend stipendPostings = new PostStipend(store);
        private final PostPayout payoutPostings = new PostPayout(store);
        private final Map<YearMonth, Integer> versions = new HashMap<>();
        private final Map<YearMonth, TreeSet<Integer>> complete = new HashMap<>();
        private final Map<YearMonth, TreeSet<Integer>> withdrawn = new HashMap<>();
        private final List<Object> undelivered = new ArrayList<>();
        private final Random random;
        private int handled;
        private boolean erased;

        Payments(Random random) {
            this.random = random;
        }

        void step() {
            switch (random.nextInt(7)) {
                case 0, 1 -> journal();
                case 2 -> deliver();
                case 3 -> payOne();
                case 4 -> returnOne();
                case 5 -> cancelIfErased();
                default -> react();
            }
        }

        /** From now on its payouts are cancelled, a single one at this moment. */
        void erase() {
            erased = true;
            cancelIfErased();
        }

        private void cancelIfErased() {
            List<PayoutId> all = created();
            if (erased && !all.isEmpty()) {
                cancel(all.get(random.nextInt(all.size())));
            }
        }

        private void cancel(PayoutId payout) {
            PayoutCancellation.cancelUnlessInProgress(payout, AT, store);
        }

        private void returnOne() {
            List<PayoutSettled> settled = store.storedEvents().stream()
                    .filter(PayoutSettled.class::isInstance)
                    .map(PayoutSettled.class::cast)
                    .toList();
            if (!settled.isEmpty()) {
                PayoutSettled one = settled.get(random.nextInt(settled.size()));
                store.sendForResult(
                        new ReturnPayout(one.payoutId(), one.order().orderId(), "WALLET_CLOSED", List.of(), AT),
                        ReportEffect.class);
            }
        }

        /** Everything arrives, every reaction has run, and what an erased family is owed is cancelled. */
        void finish() {
            while (!undelivered.isEmpty()) {
                store.send(undelivered.removeLast());
            }
            for (int before = -1; before < store.storedEvents().size(); ) {
                before = store.storedEvents().size();
                handle(0, store.storedEvents());
                created().forEach(this::cancel);
            }
        }

        private void journal() {
            YearMonth month = YearMonth.of(2021, 1 + random.nextInt(3));
            int version = versions.merge(month, 1, Integer::sum);
            StipendId id = StipendId.of(FAMILY, month);
            boolean withdrawal = version > 1 && random.nextInt(2) == 0;
            (withdrawal ? withdrawn : complete)
                    .computeIfAbsent(month, any -> new TreeSet<>())
                    .add(version);
            undelivered.add(
                    withdrawal
                            ? new RecordJournalWithdrawal(id, version, AT)
                            : new AccrueStipend(
                                    id,
                                    new CompletedMonth(
                                            FAMILY, COHORT, "PH", month, Optional.of(AT), Optional.of(version)),
                                    Money.of("450.00", "PHP"),
                                    AT));
        }

        // In any order, and some of them again.
        private void deliver() {
            if (!undelivered.isEmpty()) {
                Object command = undelivered.get(random.nextInt(undelivered.size()));
                store.send(command);
                if (random.nextInt(4) > 0) {
                    undelivered.remove(command);
                }
            }
        }

        // A batch that is handled twice, as after a crash.
        private void react() {
            List<Object> storedEvents = store.storedEvents();
            int from = random.nextInt(4) == 0 ? random.nextInt(handled + 1) : handled;
            handle(from, storedEvents);
            handled = Math.max(handled, storedEvents.size());
        }

        private void handle(int from, List<Object> storedEvents) {
            List<RecordedEvent<StipendStateEvent>> stipends = new ArrayList<>();
            for (int position = from; position < storedEvents.size(); position++) {
                EventMetadata recorded = new EventMetadata(position, "any", 0, "any", AT, Optional.empty());
                if (storedEvents.get(position) instanceof StipendStateEvent stipend) {
                    stipends.add(new RecordedEvent<>(stipend, recorded));
                }
                if (storedEvents.get(position) instanceof StipendEvent stipend) {
                    stipendPostings.react(stipend, recorded);
                } else if (storedEvents.get(position) instanceof PayoutEvent payout) {
                    credits.react(payout, recorded);
                    payoutPostings.react(payout, recorded);
                }
            }
            payouts.reactAll(stipends);
        }

        private void payOne() {
            List<PayoutId> all = created();
            if (!all.isEmpty()) {
                progress(all.get(random.nextInt(all.size())));
            }
        }

        private void progress(PayoutId id) {
            UUID batch = UUID.randomUUID();
            try {
                store.send(new AddPayoutToBatch(id, batch, "cash", AT));
                if (random.nextInt(3) == 0) {
                    return;
                }
                UUID order = store.sendForResult(
                                new SendPayout(id, batch, Optional.empty(), AT), SendPayoutResult.class)
                        .order()
                        .orElseThrow()
                        .orderId();
                // Its stipend may be reversed while the provider is paying.
                if (random.nextBoolean()) {
                    deliver();
                    react();
                    cancelIfErased();
                }
                switch (random.nextInt(4)) {
                    case 0 -> {
                        store.sendForResult(new FailPayout(id, order, "NO_WALLET", AT), ReportEffect.class);
                        if (random.nextBoolean()) {
                            store.send(new RemovePayoutFromBatch(id, batch, AT));
                        }
                    }
                    case 1 ->
                        store.sendForResult(
                                new ReturnPayout(id, order, "WALLET_CLOSED", List.of(), AT), ReportEffect.class);
                    default -> store.sendForResult(new SettlePayout(id, order, "R", List.of(), AT), ReportEffect.class);
                }
            } catch (ProblemException notPayableNow) {
                assertThat(notPayableNow.problem())
                        .isIn(PayoutProblem.PAYOUT_IN_ANOTHER_BATCH, PayoutProblem.PAYOUT_NOT_DUE);
            }
        }

        void payAllThatIsDue() {
            while (!undelivered.isEmpty()) {
                store.send(undelivered.removeLast());
            }
            for (int before = -1; before < store.storedEvents().size(); ) {
                before = store.storedEvents().size();
                handle(0, store.storedEvents());
                created().forEach(this::pay);
            }
        }

        private void pay(PayoutId id) {
            UUID batch = batch(id);
            if (!isOpen(id)) {
                return;
            }
            try {
                store.send(new RemovePayoutFromBatch(id, batch, AT));
                UUID next = UUID.randomUUID();
                store.send(new AddPayoutToBatch(id, next, "cash", AT));
                UUID order = store.sendForResult(new SendPayout(id, next, Optional.empty(), AT), SendPayoutResult.class)
                        .order()
                        .orElseThrow()
                        .orderId();
                store.sendForResult(new SettlePayout(id, order, "R", List.of(), AT), ReportEffect.class);
            } catch (ProblemException closed) {
                assertThat(closed.problem()).isEqualTo(PayoutProblem.PAYOUT_NOT_DUE);
            }
        }

        private boolean isOpen(PayoutId id) {
            return store.storedEvents().stream()
                    .filter(event -> event instanceof PayoutEvent payout
                            && payout.payoutId().equals(id)
                            && (payout instanceof PayoutSettled
                                    || payout instanceof PayoutReturned
                                    || payout instanceof PayoutWithdrawn
                                    || payout instanceof OverpaymentReturned))
                    .reduce((first, last) -> last)
                    .map(PayoutReturned.class::isInstance)
                    .orElse(true);
        }

        private UUID batch(PayoutId id) {
            return store.storedEvents().stream()
                    .filter(event -> event instanceof PayoutAddedToBatch added
                            && added.payoutId().equals(id))
                    .map(event -> ((PayoutAddedToBatch) event).batchId())
                    .reduce((first, last) -> last)
                    .orElseGet(UUID::randomUUID);
        }

        private List<PayoutId> created() {
            return store.storedEvents().stream()
                    .filter(PayoutCreated.class::isInstance)
                    .map(event -> ((PayoutCreated) event).payoutId())
                    .toList();
        }

        private Map<StipendCreditId, Long> firstCredits() {
            List<Object> storedEvents = store.storedEvents();
            for (int position = 0; position < storedEvents.size(); position++) {
                if (storedEvents.get(position) instanceof StipendCreditRecorded recorded) {
                    return Map.of(recorded.creditId(), (long) position);
                }
            }
            return Map.of();
        }

        long paid() {
            return sum(event -> switch (event) {
                case PayoutSettled settled -> settled.entitlement().amount().minor();
                case PayoutReturned returned -> -returned.entitlement().amount().minor();
                default -> 0;
            });
        }

        long earned() {
            return sum(event -> switch (event) {
                case StipendAccrued accrued -> accrued.amount().minor();
                case StipendRestored restored -> restored.amount().minor();
                case StipendReversed reversed -> -reversed.amount().minor();
                default -> 0;
            });
        }

        /** Payouts that are neither paid nor closed. */
        long owed() {
            Map<PayoutId, Long> open = new HashMap<>();
            store.storedEvents().forEach(event -> {
                switch (event) {
                    case PayoutCreated created ->
                        open.put(
                                created.payoutId(),
                                created.entitlement().amount().minor());
                    case PayoutReturned returned ->
                        open.put(
                                returned.payoutId(),
                                returned.entitlement().amount().minor());
                    case PayoutSettled settled -> open.remove(settled.payoutId());
                    case PayoutCancelled cancelled -> open.remove(cancelled.payoutId());
                    case PayoutWithdrawn withdrawn -> open.remove(withdrawn.payoutId());
                    case OverpaymentReturned returned -> open.remove(returned.payoutId());
                    default -> {}
                }
            });
            return open.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Above zero: debit. */
        long balance(LedgerAccountType type) {
            return sum(event -> event instanceof TransferPosted posted
                    ? posted.entry().legs().stream()
                            .filter(leg -> leg.account().kind() == type)
                            .mapToLong(leg -> leg.side().signed(leg.amount().minor()))
                            .sum()
                    : 0);
        }

        /** No order is sent for a payout whose stipend is reversed and whose payment came back. */
        void assertThatNothingIsPaidThatWasTakenAway() {
            Set<PayoutId> closed = new HashSet<>();
            store.storedEvents().forEach(event -> {
                switch (event) {
                    case PayoutWithdrawn withdrawn -> closed.add(withdrawn.payoutId());
                    case OverpaymentReturned returned -> closed.add(returned.payoutId());
                    case PayoutCancelled cancelled -> closed.add(cancelled.payoutId());
                    case PayoutSent sent -> assertThat(closed).doesNotContain(sent.payoutId());
                    default -> {}
                }
            });
        }

        // What was paid too much and came back later is not open: it settles the credit.
        long openCredit() {
            return sum(event -> switch (event) {
                case StipendCreditRecorded recorded -> recorded.amount().minor();
                case StipendCreditReleased released -> released.amount().minor();
                case StipendCreditUsed used -> -used.amount().minor();
                default -> 0;
            });
        }

        void assertThatEachMonthCountsByItsLastVersion() {
            complete.forEach((month, done) -> {
                boolean counts = withdrawn.getOrDefault(month, new TreeSet<>()).stream()
                        .noneMatch(version -> version > done.last());
                long accruals = sum(event -> switch (event) {
                    case StipendAccrued one -> one.completedMonth().month().equals(month) ? 1 : 0;
                    case StipendRestored one -> one.completedMonth().month().equals(month) ? 1 : 0;
                    case StipendReversed one -> one.completedMonth().month().equals(month) ? -1 : 0;
                    default -> 0;
                });
                assertThat(accruals).isEqualTo(counts ? 1 : 0);
            });
        }

        private long sum(ToLongFunction<Object> of) {
            return store.storedEvents().stream().mapToLong(of).sum();
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
