package org.mutuality.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.mutuality.contracts.Money;
import org.mutuality.payment.ledger.posting.PayoutPostingRules;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.FeeType;
import org.mutuality.payment.payout.Payout;
import org.mutuality.payment.payout.PayoutCommand;
import org.mutuality.payment.payout.PayoutCommand.*;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.payment.payout.PayoutEvent.*;
import org.mutuality.payment.payout.PayoutHoldReason;
import org.mutuality.payment.payout.ReportedFee;
import org.mutuality.platform.eventsourcing.NameBasedUuid;

/** Whatever is asked of a payout and answered about it, in any order and however often: it is paid once, and the books follow. */
class PayoutPropertyTest {
    private static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    private static final Money AMOUNT = Money.of("450.00", "PHP");
    private static final Entitlement DUE = new Entitlement(
            Entitlement.EntitlementType.JOURNAL,
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "PH",
            Optional.empty(),
            AMOUNT);
    private static final List<ReportedFee> FEE = ReportedFee.of(FeeType.PAYING, List.of(Money.of("0.50", "PHP")));
    private static final UUID PROVIDER = PayoutPostingRules.providerAccountId("PH", "cash");

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void it_is_paid_once_and_the_books_follow(@ForAll("sequences") List<PayoutCommand> sequence) {
        List<PayoutEvent> storedEvents = new ArrayList<>(List.of(new PayoutCreated(DUE.payoutId(), DUE, AT)));
        for (PayoutCommand command : sequence) {
            storedEvents = after(storedEvents, command);
            assertThat(withTheFamily(storedEvents)).hasSizeLessThanOrEqualTo(1);
            assertThat(underWay(storedEvents)).hasSizeLessThanOrEqualTo(1);
            books(storedEvents);
        }
    }

    // Owed, or on its way, or paid, or nobody's any more: just one of them, and the amount once.
    private static void books(List<PayoutEvent> storedEvents) {
        Map<LedgerAccount, Long> books = new HashMap<>();
        post(
                books,
                new Leg(
                        new LedgerAccount(LedgerAccountType.STIPEND_EXPENSE, DUE.budgetOwnerId()),
                        EntrySide.DEBIT,
                        AMOUNT));
        post(
                books,
                new Leg(new LedgerAccount(LedgerAccountType.FAMILY_PAYABLE, DUE.familyId()), EntrySide.CREDIT, AMOUNT));
        storedEvents.stream()
                .flatMap(event -> PayoutPostingRules.of(event).stream())
                .flatMap(entry -> entry.legs().stream())
                .forEach(leg -> post(books, leg));
        long paid = withTheFamily(storedEvents).size() * AMOUNT.minor();
        long sent = underWay(storedEvents).size() * AMOUNT.minor();
        boolean closed = storedEvents.stream().anyMatch(PayoutCancelled.class::isInstance);
        assertThat(books.values().stream().mapToLong(Long::longValue).sum()).isZero();
        long fees = storedEvents.stream()
                .filter(PayoutFeeCharged.class::isInstance)
                .mapToLong(event -> ((PayoutFeeCharged) event).fee().minor())
                .sum();
        // What its batch brings to the provider, and takes back when it is closed, isn't in these books.
        assertThat(balance(books, LedgerAccountType.PROVIDER, PROVIDER)
                        + balance(books, LedgerAccountType.BANK, DUE.budgetOwnerId()))
                .isEqualTo(-paid - fees);
        assertThat(balance(books, LedgerAccountType.FEES, DUE.budgetOwnerId())).isEqualTo(fees);
        assertThat(balance(books, LedgerAccountType.PROVIDER_CLEARING, PROVIDER))
                .isEqualTo(-sent);
        assertThat(balance(books, LedgerAccountType.FAMILY_PAYABLE, DUE.familyId()))
                .isEqualTo(closed ? 0 : paid + sent - AMOUNT.minor());
        assertThat(balance(books, LedgerAccountType.RETURNED, DUE.familyId())).isZero();
    }

    private static void post(Map<LedgerAccount, Long> books, Leg leg) {
        books.merge(leg.account(), leg.side().signed(leg.amount().minor()), Math::addExact);
    }

    private static long balance(Map<LedgerAccount, Long> books, LedgerAccountType kind, UUID owner) {
        return books.getOrDefault(new LedgerAccount(kind, owner), 0L);
    }

    private static Set<UUID> withTheFamily(List<PayoutEvent> storedEvents) {
        Set<UUID> orders = new HashSet<>();
        storedEvents.forEach(event -> {
            switch (event) {
                case PayoutSettled settled -> orders.add(settled.order().orderId());
                case PayoutReturned returned -> orders.remove(returned.order().orderId());
                default -> {}
            }
        });
        return orders;
    }

    private static Set<UUID> underWay(List<PayoutEvent> storedEvents) {
        Set<UUID> orders = new HashSet<>();
        storedEvents.forEach(event -> {
            switch (event) {
                case PayoutSent sent -> orders.add(sent.order().orderId());
                case PayoutSettled settled -> orders.remove(settled.order().orderId());
                case PayoutFailed failed -> orders.remove(failed.order().orderId());
                default -> {}
            }
        });
        return orders;
    }

    private static List<PayoutEvent> after(List<PayoutEvent> past, PayoutCommand command) {
        AggregateTestFixture<Payout> fixture = new AggregateTestFixture<>(Payout.class);
        fixture.given(past).when(command);
        return fixture.getEventStore()
                .readEvents(DUE.payoutId().toString())
                .asStream()
                .map(DomainEventMessage::getPayload)
                .map(PayoutEvent.class::cast)
                .toList();
    }

    @Provide
    Arbitrary<List<PayoutCommand>> sequences() {
        return commands().list().ofMinSize(5).ofMaxSize(25);
    }

    private static Arbitrary<PayoutCommand> commands() {
        Arbitrary<UUID> batch = Arbitraries.of(new UUID(1, 1), new UUID(1, 2));
        Arbitrary<UUID> order = Arbitraries.of(1, 1, 1, 2, 2, 3)
                .map(attempt -> NameBasedUuid.id("payout-order", DUE.payoutId().value(), attempt));
        return Arbitraries.frequencyOf(
                Tuple.of(3, batch.map(id -> new AddPayoutToBatch(DUE.payoutId(), id, "cash", AT))),
                Tuple.of(4, batch.map(id -> new SendPayout(DUE.payoutId(), id, Optional.empty(), AT))),
                Tuple.of(1, batch.map(id -> new RemovePayoutFromBatch(DUE.payoutId(), id, AT))),
                Tuple.of(
                        2,
                        Combinators.combine(batch, order)
                                .as((id, failed) -> new RetryPayout(DUE.payoutId(), id, failed, AT))),
                Tuple.of(3, order.map(id -> new SettlePayout(DUE.payoutId(), id, "R", FEE, AT))),
                Tuple.of(3, order.map(id -> new FailPayout(DUE.payoutId(), id, "NO", AT))),
                Tuple.of(1, order.map(id -> new MarkOutcomeUnknown(DUE.payoutId(), id, AT))),
                Tuple.of(1, order.map(id -> new ReturnPayout(DUE.payoutId(), id, "BACK", List.of(), AT))),
                Tuple.of(1, Arbitraries.of(rare())));
    }

    private static List<PayoutCommand> rare() {
        return List.of(
                new HoldPayout(DUE.payoutId(), PayoutHoldReason.CONSENT_WITHDRAWN, AT),
                new ReleaseHold(DUE.payoutId(), PayoutHoldReason.CONSENT_WITHDRAWN, AT),
                new ReleaseHold(DUE.payoutId(), PayoutHoldReason.CONSENT_WITHDRAWN, AT),
                new CancelPayout(DUE.payoutId(), AT));
    }
}
