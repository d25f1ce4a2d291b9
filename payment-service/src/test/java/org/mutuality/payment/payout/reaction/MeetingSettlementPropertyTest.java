package org.mutuality.payment.payout.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.meetingstipend.MeetingFixture.AT;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.payment.InMemory;
import org.mutuality.payment.ledger.LedgerAccountType;
import org.mutuality.payment.ledger.Transfer;
import org.mutuality.payment.ledger.TransferEvent.TransferPosted;
import org.mutuality.payment.ledger.posting.PostMeetingStipend;
import org.mutuality.payment.ledger.posting.PostPayout;
import org.mutuality.payment.meetingstipend.MeetingAttendance;
import org.mutuality.payment.meetingstipend.MeetingFixture;
import org.mutuality.payment.meetingstipend.MeetingMonth;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.AccrueMeetingStipend;
import org.mutuality.payment.meetingstipend.MeetingStipendCommand.RemoveMeetingAttendance;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingAttendanceRemoved;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendAccrued;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent.MeetingStipendReversed;
import org.mutuality.payment.payout.Payout;
import org.mutuality.payment.payout.PayoutCommand.*;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.payment.payout.PayoutEvent.*;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.payment.payout.PayoutProblem;
import org.mutuality.payment.payout.PayoutStatus;
import org.mutuality.payment.payout.ReportEffect;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.problem.ProblemException;

/** The attendance at a meeting is removed and recorded again while its stipend is paid, fails and is returned. */
class MeetingSettlementPropertyTest {
    private static final Money STIPEND = Money.of("100.00", "PHP");

    @Test
    void a_payout_that_is_returned_after_its_attendance_was_removed_is_not_owed_again() {
        try (Meeting meeting = new Meeting(new Random(1))) {
            meeting.attend();
            meeting.reactToAll();
            meeting.payFirst();
            meeting.remove();
            meeting.reactToAll();
            assertThat(meeting.statuses()).containsOnly(PayoutStatus.SETTLED);
            meeting.returnPaid();
            meeting.reactToAll();
            assertThat(meeting.statuses()).containsOnly(PayoutStatus.CLOSED);
            assertThat(meeting.familyPayable()).isZero();
        }
    }

    @Property(tries = 300)
    void what_was_taken_away_is_neither_owed_nor_paid_again(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 40) int steps) {
        try (Meeting meeting = new Meeting(random)) {
            for (int step = 0; step < steps; step++) {
                meeting.step();
            }
            meeting.reactToAll();
            long owed =
                    meeting.statuses().stream().filter(PayoutStatus::isUnpaid).count();
            assertThat(owed).isLessThanOrEqualTo(meeting.attended ? 1 : 0);
            assertThat(meeting.familyPayable()).isEqualTo(-owed * STIPEND.minor());
            if (meeting.attended) {
                assertThat(meeting.statuses()).anyMatch(status -> status != PayoutStatus.CLOSED);
            }
        }
    }

    /** One family at one meeting; every event reaches the reactions, sometimes late and twice. */
    private static final class Meeting implements AutoCloseable {
        private final InMemory store = new InMemory(MeetingMonth.class, Payout.class, Transfer.class);
        private final CreatePayoutForMeeting payouts = new CreatePayoutForMeeting(store);
        private final CancelUnpaidMeetingStipend cancellations = new CancelUnpaidMeetingStipend(store);
        private final ReviewUnpaidMeetingPayout reviews = new ReviewUnpaidMeetingPayout(store);
        private final ReverseCancelledMeetingStipend reversals = new ReverseCancelledMeetingStipend(store);
        private final PostMeetingStipend stipendPostings = new PostMeetingStipend(store);
        private final PostPayout payoutPostings = new PostPayout(store);
        private final Random random;
        private int records;
        private int handled;
        private boolean attended;

        Meeting(Random random) {
            this.random = random;
        }

        void step() {
            switch (random.nextInt(6)) {
                case 0 -> attend();
                case 1 -> remove();
                case 2 -> pay();
                case 3 -> returnPaid();
                default -> react(random.nextInt(4) == 0 ? random.nextInt(handled + 1) : handled);
            }
        }

        void attend() {
            attended = true;
            store.send(accrue(MeetingFixture.seat(1, ++records)));
        }

        void remove() {
            if (records > 0) {
                attended = false;
                MeetingAttendance seat = MeetingFixture.seat(1, ++records);
                store.send(new RemoveMeetingAttendance(seat.monthId(), seat, AT));
            }
        }

        private static AccrueMeetingStipend accrue(MeetingAttendance seat) {
            return new AccrueMeetingStipend(seat.monthId(), seat, STIPEND, Optional.empty(), AT);
        }

        void pay() {
            List<PayoutId> all = List.copyOf(byPayout().keySet());
            if (all.isEmpty()) {
                return;
            }
            PayoutId id = all.get(random.nextInt(all.size()));
            UUID batch = UUID.randomUUID();
            try {
                store.send(new AddPayoutToBatch(id, batch, "cash", AT));
                UUID order = send(id, batch);
                switch (random.nextInt(4)) {
                    case 0 -> remove();
                    case 1 -> react(handled);
                    default -> {}
                }
                if (random.nextInt(4) == 0) {
                    store.sendForResult(new FailPayout(id, order, "NO_WALLET", AT), ReportEffect.class);
                } else {
                    store.sendForResult(new SettlePayout(id, order, "R", List.of(), AT), ReportEffect.class);
                }
            } catch (ProblemException notPayableNow) {
                assertThat(notPayableNow.problem())
                        .isIn(PayoutProblem.PAYOUT_IN_ANOTHER_BATCH, PayoutProblem.PAYOUT_NOT_DUE);
            }
        }

        void payFirst() {
            PayoutId id = byPayout().keySet().iterator().next();
            UUID batch = UUID.randomUUID();
            store.send(new AddPayoutToBatch(id, batch, "cash", AT));
            store.sendForResult(new SettlePayout(id, send(id, batch), "R", List.of(), AT), ReportEffect.class);
        }

        private UUID send(PayoutId id, UUID batch) {
            return store.sendForResult(new SendPayout(id, batch, Optional.empty(), AT), SendPayoutResult.class)
                    .order()
                    .orElseThrow()
                    .orderId();
        }

        void returnPaid() {
            store.storedEvents().stream()
                    .filter(PayoutSettled.class::isInstance)
                    .map(PayoutSettled.class::cast)
                    .reduce((first, last) -> last)
                    .ifPresent(paid -> store.sendForResult(
                            new ReturnPayout(paid.payoutId(), paid.order().orderId(), "CLOSED", List.of(), AT),
                            ReportEffect.class));
        }

        void reactToAll() {
            react(0);
            while (handled < store.storedEvents().size()) {
                react(handled);
            }
        }

        private void react(int from) {
            List<Object> storedEvents = store.storedEvents();
            for (int position = from; position < storedEvents.size(); position++) {
                react(storedEvents.get(position), new EventMetadata(position, "any", 0, "any", AT, Optional.empty()));
            }
            handled = Math.max(handled, storedEvents.size());
        }

        private void react(Object event, EventMetadata recorded) {
            switch (event) {
                case MeetingStipendAccrued accrued -> {
                    payouts.react(accrued, recorded);
                    stipendPostings.react(accrued, recorded);
                }
                case MeetingAttendanceRemoved removed -> cancellations.react(removed, recorded);
                case MeetingStipendReversed reversed -> {
                    if (reversed.attended()) {
                        store.send(accrue(reversed.attendance()));
                    }
                }
                case PayoutEvent payout -> {
                    reviews.react(payout, recorded);
                    payoutPostings.react(payout, recorded);
                    if (payout instanceof PayoutCancelled cancelled) {
                        reversals.react(cancelled, recorded);
                    }
                }
                default -> {}
            }
        }

        private Map<PayoutId, PayoutStatus> byPayout() {
            Map<PayoutId, PayoutStatus> statuses = new HashMap<>();
            store.storedEvents().forEach(event -> {
                switch (event) {
                    case PayoutCreated created -> statuses.put(created.payoutId(), PayoutStatus.DUE);
                    case PayoutSettled settled -> statuses.put(settled.payoutId(), PayoutStatus.SETTLED);
                    case PayoutFailed failed -> statuses.put(failed.payoutId(), PayoutStatus.FAILED);
                    case PayoutReturned returned -> statuses.put(returned.payoutId(), PayoutStatus.RETURNED);
                    case PayoutCancelled cancelled -> statuses.put(cancelled.payoutId(), PayoutStatus.CLOSED);
                    default -> {}
                }
            });
            return statuses;
        }

        List<PayoutStatus> statuses() {
            return List.copyOf(byPayout().values());
        }

        /** Above zero: debit. */
        long familyPayable() {
            return store.storedEvents().stream()
                    .filter(TransferPosted.class::isInstance)
                    .flatMap(posted -> ((TransferPosted) posted).entry().legs().stream())
                    .filter(leg -> leg.account().kind() == LedgerAccountType.FAMILY_PAYABLE)
                    .mapToLong(leg -> leg.side().signed(leg.amount().minor()))
                    .sum();
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
