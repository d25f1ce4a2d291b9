package org.mutuality.payment.purse;

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
import org.mutuality.payment.purse.PurseCommand.*;
import org.mutuality.payment.purse.PurseEvent.*;
import org.mutuality.payment.receipt.Holder;

/** Whatever batches and conversions ask, in any order and however often: never more is promised than is there. */
class PursePropertyTest {
    private static final PurseId ID = new PurseId(UUID.randomUUID());
    private static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    private static final Optional<Holder> HOLDER = Optional.of(new Holder(ID.value(), true, "PH", "PHP"));

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void never_more_is_promised_than_is_there(@ForAll("sequences") List<PurseCommand> sequence) {
        List<PurseEvent> happened = List.of(new MoneyAdded(ID, new UUID(0, 0), php(50), AT));
        for (PurseCommand command : sequence) {
            happened = after(happened, command);
            assertThat(free(happened)).isNotNegative();
        }
        assertThat(happened).doesNotHaveDuplicates();
    }

    private static long free(List<PurseEvent> happened) {
        return happened.stream().mapToLong(PursePropertyTest::freed).sum();
    }

    private static long freed(PurseEvent event) {
        return switch (event) {
            case MoneyAdded added -> added.amount().minor();
            case FundsBlocked blocked -> -blocked.amount().minor();
            case BlockSettled settled ->
                settled.blocked().minor() - settled.spent().minor();
            case MoneyConverted converted -> -converted.conversion().sold().minor();
            case ConversionReversed reversed -> reversed.conversion().sold().minor();
            case MoneySpentLate late -> -late.amount().minor();
            case MoneyCameBack back -> back.amount().minor();
            case MoneyTakenOut out -> -out.amount().minor();
            case FeesTaken taken -> -taken.fees().minor();
        };
    }

    private static List<PurseEvent> after(List<PurseEvent> past, PurseCommand command) {
        AggregateTestFixture<Purse> fixture = new AggregateTestFixture<>(Purse.class);
        fixture.given(new ArrayList<>(past)).when(command);
        return fixture.getEventStore()
                .readEvents(ID.toString())
                .asStream()
                .map(DomainEventMessage::getPayload)
                .map(PurseEvent.class::cast)
                .toList();
    }

    @Provide
    Arbitrary<List<PurseCommand>> sequences() {
        Arbitrary<UUID> id = Arbitraries.integers().between(1, 4).map(nth -> new UUID(1, nth));
        Arbitrary<Money> amount = Arbitraries.integers().between(1, 40).map(PursePropertyTest::php);
        Arbitrary<PurseCommand> command = Arbitraries.oneOf(
                Combinators.combine(id, amount).as((one, money) -> new AddMoney(ID, one, money, AT)),
                Combinators.combine(id, amount).as((one, money) -> new BlockFunds(ID, one, money, AT)),
                Combinators.combine(id, amount).as((one, money) -> new BlockFunds(ID, one, money, AT)),
                Combinators.combine(id, amount).as((one, money) -> new TakeOut(ID, one, money, AT)),
                id.map(one -> new SettleBlock(ID, one, php(1), AT)),
                id.map(one -> new ReverseConversion(ID, one, AT)),
                Combinators.combine(id, amount).as(PursePropertyTest::convert));
        return command.list().ofMinSize(5).ofMaxSize(25);
    }

    private static PurseCommand convert(UUID id, Money sold) {
        Conversion conversion = new Conversion(
                ID.value(),
                ID.value(),
                sold,
                new Money(sold.minor(), "USD"),
                BigDecimal.ONE,
                LocalDate.parse("2021-04-01"));
        return new ConvertMoney(ID, id, conversion, HOLDER, HOLDER, AT);
    }

    private static Money php(long minor) {
        return new Money(minor, "PHP");
    }
}
