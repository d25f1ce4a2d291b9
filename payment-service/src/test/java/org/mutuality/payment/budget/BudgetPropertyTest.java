package org.mutuality.payment.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.mutuality.contracts.Money;
import org.mutuality.payment.budget.BudgetCommand.*;
import org.mutuality.payment.budget.BudgetEvent.*;

/** Whatever batches and conversions ask, in any order and however often: never more is promised than is there. */
class BudgetPropertyTest {
    private static final Optional<RateBound> RATES = Optional.of(RateBound.ofLast(BigDecimal.ONE, 10));
    private static final BudgetId ID = new BudgetId(UUID.randomUUID());
    private static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    private static final Optional<BudgetOwner> HOLDER = Optional.of(new BudgetOwner(ID.value(), true, "PH", "PHP"));

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void never_more_is_promised_than_is_there(@ForAll("sequences") List<BudgetCommand> sequence) {
        List<BudgetEvent> storedEvents = List.of(new FundsAdded(ID, new UUID(0, 0), php(50), AT));
        for (BudgetCommand command : sequence) {
            storedEvents = after(storedEvents, command);
            assertThat(free(storedEvents)).isNotNegative();
        }
        assertThat(storedEvents).doesNotHaveDuplicates();
    }

    private static long free(List<BudgetEvent> storedEvents) {
        return storedEvents.stream().mapToLong(BudgetPropertyTest::freed).sum();
    }

    private static long freed(BudgetEvent event) {
        return switch (event) {
            case FundsAdded added -> added.amount().minor();
            case BudgetReserved blocked -> -blocked.amount().minor();
            case ReservationSettled settled ->
                settled.reserved().minor() - settled.spent().minor();
            case ConversionProposed proposed -> 0;
            case MoneyConverted converted -> -converted.conversion().sold().minor();
            case ConversionReversed reversed -> reversed.conversion().sold().minor();
            case LateFundsSpent late -> -late.amount().minor();
            case FundsRestored back -> back.amount().minor();
            case FundsRemoved out -> -out.amount().minor();
            case FeesCharged taken -> -taken.fees().minor();
        };
    }

    private static List<BudgetEvent> after(List<BudgetEvent> past, BudgetCommand command) {
        AggregateTestFixture<Budget> fixture = new AggregateTestFixture<>(Budget.class);
        fixture.given(new ArrayList<>(past)).when(command);
        return fixture.getEventStore()
                .readEvents(ID.toString())
                .asStream()
                .map(DomainEventMessage::getPayload)
                .map(BudgetEvent.class::cast)
                .toList();
    }

    @Provide
    Arbitrary<List<BudgetCommand>> sequences() {
        Arbitrary<UUID> id = Arbitraries.integers().between(1, 4).map(nth -> new UUID(1, nth));
        Arbitrary<Money> amount = Arbitraries.integers().between(1, 40).map(BudgetPropertyTest::php);
        Arbitrary<BudgetCommand> command = Arbitraries.oneOf(
                Combinators.combine(id, amount).as((one, money) -> new AddFunds(ID, one, money, AT)),
                Combinators.combine(id, amount).as((one, money) -> new ReserveBudget(ID, one, money, AT)),
                Combinators.combine(id, amount).as((one, money) -> new ReserveBudget(ID, one, money, AT)),
                Combinators.combine(id, amount).as((one, money) -> new RemoveFunds(ID, one, money, AT)),
                id.map(one -> new SettleReservation(ID, one, php(1), AT)),
                id.map(one -> new ReverseConversion(ID, one, AT)),
                id.map(one -> new ApproveConversion(ID, one, RATES, "chen", AT)),
                Combinators.combine(id, amount).as(BudgetPropertyTest::convert));
        return command.list().ofMinSize(5).ofMaxSize(25);
    }

    private static BudgetCommand convert(UUID id, Money sold) {
        Conversion conversion = new Conversion(
                ID.value(),
                ID.value(),
                sold,
                new Money(sold.minor(), "USD"),
                BigDecimal.ONE,
                LocalDate.parse("2021-04-01"));
        return new ProposeConversion(ID, id, conversion, HOLDER, HOLDER, RATES, "mark", AT);
    }

    private static Money php(long minor) {
        return new Money(minor, "PHP");
    }
}
