package org.mutuality.payment.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.budget.BudgetProblem.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.payment.budget.BudgetCommand.*;
import org.mutuality.payment.budget.BudgetCommand.ChargedFee;
import org.mutuality.payment.budget.BudgetEvent.*;
import org.mutuality.payment.payout.FeeType;
import org.mutuality.payment.payout.PayoutEvent.PayoutFeeCharged;
import org.mutuality.payment.payout.PayoutFixture;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.platform.projection.RecordedEvent;
import org.mutuality.testkit.AggregateSpec;
import org.mutuality.testkit.ProjectionSpec;
import org.mutuality.testkit.RecordingCommandGateway;

class BudgetTest {
    private static final UUID COHORT = UUID.fromString("018f0000-0000-7000-8000-00000000000c");
    private static final BudgetId ID = new BudgetId(COHORT);
    private static final UUID RECEIPT = new UUID(1, 1);
    private static final UUID BATCH = new UUID(2, 1);
    private static final UUID OTHER = new UUID(2, 2);
    private static final UUID ORDER = new UUID(3, 1);
    private static final UUID CONVERSION = new UUID(4, 1);
    private static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    private static final Optional<BudgetOwner> HOLDER = Optional.of(new BudgetOwner(COHORT, true, "PH", "PHP"));
    private static final Optional<RateBound> RATES = Optional.of(RateBound.ofLast(BigDecimal.ONE, 10));
    private final AggregateSpec<Budget> budget = AggregateSpec.of(Budget.class);

    @Test
    void what_came_in_is_there_once() {
        budget.given().when(new AddFunds(ID, RECEIPT, php("10.00"), AT)).then(added("10.00"));
        budget.given(added("10.00"))
                .when(new AddFunds(ID, RECEIPT, php("10.00"), AT))
                .thenNothing();
    }

    @Test
    void what_came_in_is_taken_out_once_and_only_what_is_free() {
        FundsRemoved out = new FundsRemoved(ID, RECEIPT, php("10.00"), AT);
        budget.given(added("10.00")).when(takeOut("10.00")).then(out);
        budget.given(added("10.00"), out).when(takeOut("10.00")).thenNothing();
        budget.given(added("10.00"), blocked(BATCH, "0.01"))
                .when(takeOut("10.00"))
                .thenRefused(BUDGET_INSUFFICIENT);
        budget.given(added("10.00"), out).when(block(BATCH, "0.01")).thenNothing();
        budget.given(added("10.00"))
                .when(new RemoveFunds(ID, OTHER, php("1.00"), AT))
                .thenRefused(BUDGET_INSUFFICIENT);
        budget.given().when(takeOut("10.00")).thenRefused(BUDGET_INSUFFICIENT);
    }

    private static RemoveFunds takeOut(String amount) {
        return new RemoveFunds(ID, RECEIPT, php(amount), AT);
    }

    @Test
    void no_more_is_promised_than_is_there() {
        budget.given(added("10.00")).when(block(BATCH, "10.00")).then(blocked(BATCH, "10.00"));
        budget.given(added("10.00"), blocked(BATCH, "6.00"))
                .when(block(BATCH, "6.00"))
                .thenNothing();
        budget.given(added("10.00"), blocked(BATCH, "6.00"))
                .when(block(OTHER, "4.01"))
                .thenNothing();
        budget.given(added("10.00"), blocked(BATCH, "6.00"))
                .when(block(OTHER, "4.00"))
                .then(blocked(OTHER, "4.00"));
        budget.given(added("10.00"))
                .when(new ReserveBudget(ID, BATCH, Money.of("1.00", "USD"), AT))
                .thenNothing();
    }

    @Test
    void a_budget_that_received_nothing_reserves_nothing() {
        budget.given().when(block(BATCH, "1.00")).thenRefused(BUDGET_EMPTY);
        budget.given().when(new SettleReservation(ID, BATCH, php("0.00"), AT)).thenRefused(BUDGET_EMPTY);
    }

    @Test
    void what_a_batch_did_not_spend_is_free_again_and_it_is_promised_nothing_more() {
        ReservationSettled settled = new ReservationSettled(ID, BATCH, php("6.00"), php("5.00"), AT);
        budget.given(added("10.00"), blocked(BATCH, "6.00"))
                .when(new SettleReservation(ID, BATCH, php("5.00"), AT))
                .then(settled);
        budget.given(added("10.00"), blocked(BATCH, "6.00"), settled)
                .when(new SettleReservation(ID, BATCH, php("5.00"), AT))
                .thenNothing();
        budget.given(added("10.00"), blocked(BATCH, "6.00"), settled)
                .when(block(BATCH, "1.00"))
                .thenNothing();
        budget.given(added("10.00"), blocked(BATCH, "6.00"), settled)
                .when(block(OTHER, "5.00"))
                .then(blocked(OTHER, "5.00"));
        budget.given(added("10.00"), blocked(BATCH, "6.00"), settled)
                .when(block(OTHER, "5.01"))
                .thenNothing();
    }

    @Test
    void money_that_moves_is_followed_enough_or_not() {
        budget.given(added("10.00"))
                .when(new SpendLateFunds(ID, ORDER, php("11.00"), AT))
                .then(late("11.00"));
        budget.given(added("10.00"), late("4.00")).when(block(BATCH, "6.01")).thenNothing();
        budget.given(added("10.00"), late("4.00"), back("4.00"))
                .when(block(BATCH, "10.00"))
                .then(blocked(BATCH, "10.00"));
        budget.given(added("10.00"), back("4.00"))
                .when(new RestoreFunds(ID, ORDER, php("4.00"), AT))
                .thenNothing();
    }

    @Test
    void fees_are_counted_once_by_where_they_are_stored_and_what_they_overdraw_is_reported() {
        budget.given(added("10.00"))
                .when(count(new ChargedFee(7, php("1.00")), new ChargedFee(9, php("2.00"))))
                .then(charged("3.00", "0.00", 9));
        budget.given(added("10.00"), charged("3.00", "0.00", 9))
                .when(count(new ChargedFee(7, php("1.00")), new ChargedFee(9, php("2.00"))))
                .thenNothing();
        budget.given(added("10.00"), charged("3.00", "0.00", 9))
                .when(count(new ChargedFee(9, php("2.00")), new ChargedFee(10, php("0.25"))))
                .then(charged("0.25", "0.00", 10));
        budget.given(added("10.00"), blocked(BATCH, "9.00"))
                .when(count(new ChargedFee(7, php("1.50"))))
                .then(charged("1.50", "0.50", 7));
        budget.given(added("10.00"), late("11.00"))
                .when(count(new ChargedFee(7, php("1.50"))))
                .then(charged("1.50", "1.50", 7));
        budget.given(added("10.00"), charged("3.00", "0.00", 9))
                .when(block(BATCH, "7.01"))
                .thenNothing();
        budget.given(added("10.00"), charged("3.00", "0.00", 9))
                .when(block(BATCH, "7.00"))
                .then(blocked(BATCH, "7.00"));
    }

    @Test
    void everything_received_meanwhile_is_one_command_per_budget() {
        RecordingCommandGateway commands = new RecordingCommandGateway();
        new ChargeProviderFees(commands).reactAll(List.of(charged("0.50", 7), charged("0.25", 8)));
        assertThat(commands.sent())
                .containsExactly(new ChargeFees(
                        new BudgetId(PayoutFixture.COHORT),
                        List.of(new ChargedFee(7, php("0.50")), new ChargedFee(8, php("0.25"))),
                        PayoutFixture.AT));
    }

    private static RecordedEvent<PayoutFeeCharged> charged(String fee, long position) {
        return new RecordedEvent<>(
                PayoutFixture.charged(PayoutFixture.FIRST, FeeType.PAYING, fee),
                new EventMetadata(position, "any", 0, "any", AT, Optional.empty()));
    }

    @Test
    void no_more_is_converted_than_is_free() {
        Money sold = Money.of("10.00", "PHP");
        budget.given(added("10.00")).when(convert(sold)).then(proposed(sold));
        budget.given(added("10.00"), proposed(sold)).when(convert(sold)).thenNothing();
        for (Object past : List.of(proposed(sold), converted(sold))) {
            budget.given(added("10.00"), past)
                    .when(convert(Money.of("5.00", "PHP")))
                    .thenRefused(TRANSFER_ALREADY_POSTED);
        }
        budget.given(added("10.00"), blocked(BATCH, "0.01")).when(convert(sold)).thenRefused(BUDGET_INSUFFICIENT);
        budget.given(added("10.00"), converted(sold)).when(block(BATCH, "0.01")).thenNothing();
        budget.given(added("10.00")).when(convert(Money.of("-5.00", "PHP"))).thenRefused(CONVERSION_INVALID);
    }

    @Test
    void a_conversion_is_approved_by_another_person_and_moves_no_money_before() {
        Money sold = Money.of("10.00", "PHP");
        budget.given(added("10.00")).when(approve("chen")).thenRefused(CONVERSION_NOT_PROPOSED);
        budget.given(added("10.00"), proposed(sold)).when(approve("mark")).thenRefused(CONVERSION_NEEDS_FOUR_EYES);
        budget.given(added("10.00"), proposed(sold)).when(block(BATCH, "10.00")).then(blocked(BATCH, "10.00"));
        budget.given(added("10.00"), proposed(sold)).when(approve("chen")).then(converted(sold));
        budget.given(added("10.00"), proposed(sold), converted(sold))
                .when(approve("chen"))
                .thenNothing();
        budget.given(added("10.00"), proposed(sold), converted(sold))
                .when(approve("olga"))
                .thenRefused(CONVERSION_APPROVED);
        budget.given(added("10.00"), converted(sold)).when(approve("olga")).thenRefused(CONVERSION_APPROVED);
        budget.given(added("10.00"), proposed(sold), blocked(BATCH, "0.01"))
                .when(approve("chen"))
                .thenRefused(BUDGET_INSUFFICIENT);
    }

    @Test
    void what_was_sold_is_there_again_once_its_conversion_is_reversed_and_that_once() {
        Money sold = Money.of("10.00", "PHP");
        ReverseConversion reverse = new ReverseConversion(ID, CONVERSION, AT);
        ConversionReversed reversed = new ConversionReversed(ID, CONVERSION, "PH", conversion(sold), AT);
        budget.given(added("10.00"), converted(sold)).when(reverse).then(reversed);
        budget.given(added("10.00"), converted(sold), reversed).when(reverse).thenNothing();
        budget.given(added("10.00"), converted(sold), reversed)
                .when(convert(sold))
                .thenNothing();
        budget.given(added("10.00"), converted(sold), reversed)
                .when(block(BATCH, "10.00"))
                .then(blocked(BATCH, "10.00"));
        budget.given(added("10.00")).when(reverse).thenRefused(CommonProblem.NOT_FOUND);
    }

    @Test
    void as_many_of_the_largest_receipts_as_there_may_be_add_up() {
        Object[] many = new Object[20_000];
        for (int nth = 0; nth < many.length; nth++) {
            many[nth] = new FundsAdded(ID, new UUID(9, nth), php("9999999999999.99"), AT);
        }
        budget.given(many).when(block(BATCH, "9999999999999.99")).then(blocked(BATCH, "9999999999999.99"));
    }

    @Test
    void a_budget_is_shown_by_currency() {
        String rows =
                "select currency, received_minor, sold_minor, reserved_minor, spent_minor, fees_minor from budget";
        ProjectionSpec.of(new BudgetProjection())
                .given(
                        added("10.00"),
                        blocked(BATCH, "6.00"),
                        new ReservationSettled(ID, BATCH, php("6.00"), php("5.00"), AT),
                        blocked(OTHER, "1.00"),
                        late("0.50"),
                        back("0.25"),
                        charged("0.75", "0.00", 7),
                        converted(Money.of("2.00", "PHP")))
                .then(rows, "PHP | 1000 | 200 | 100 | 525 | 75")
                .rebuilt()
                .then(rows, "PHP | 1000 | 200 | 100 | 525 | 75");
    }

    private static Money php(String amount) {
        return Money.of(amount, "PHP");
    }

    private static ReserveBudget block(UUID batch, String amount) {
        return new ReserveBudget(ID, batch, php(amount), AT);
    }

    private static FundsAdded added(String amount) {
        return new FundsAdded(ID, RECEIPT, php(amount), AT);
    }

    private static BudgetReserved blocked(UUID batch, String amount) {
        return new BudgetReserved(ID, batch, php(amount), AT);
    }

    private static LateFundsSpent late(String amount) {
        return new LateFundsSpent(ID, ORDER, php(amount), AT);
    }

    private static FundsRestored back(String amount) {
        return new FundsRestored(ID, ORDER, php(amount), AT);
    }

    @Test
    void a_conversion_at_an_implausible_rate_is_neither_proposed_nor_approved() {
        Money sold = Money.of("10.00", "PHP");
        Optional<RateBound> other = Optional.of(RateBound.ofLast(BigDecimal.valueOf(2), 10));
        for (Optional<RateBound> rates : List.of(other, Optional.<RateBound>empty())) {
            budget.given(added("10.00"))
                    .when(new ProposeConversion(ID, CONVERSION, conversion(sold), HOLDER, HOLDER, rates, "mark", AT))
                    .thenRefused(CONVERSION_INVALID, "/rate");
            budget.given(added("10.00"), proposed(sold))
                    .when(new ApproveConversion(ID, CONVERSION, rates, "chen", AT))
                    .thenRefused(CONVERSION_INVALID, "/rate");
            // What was proposed or exchanged can be asked again.
            budget.given(added("10.00"), proposed(sold), converted(sold))
                    .when(new ProposeConversion(ID, CONVERSION, conversion(sold), HOLDER, HOLDER, rates, "mark", AT))
                    .thenNothing();
        }
    }

    private static ChargeFees count(ChargedFee... fees) {
        return new ChargeFees(ID, List.of(fees), AT);
    }

    private static FeesCharged charged(String fees, String beyond, long upTo) {
        return new FeesCharged(ID, php(fees), php(beyond), upTo, AT);
    }

    private static ProposeConversion convert(Money sold) {
        return new ProposeConversion(ID, CONVERSION, conversion(sold), HOLDER, HOLDER, RATES, "mark", AT);
    }

    private static ApproveConversion approve(String by) {
        return new ApproveConversion(ID, CONVERSION, RATES, by, AT);
    }

    private static ConversionProposed proposed(Money sold) {
        return new ConversionProposed(ID, CONVERSION, "PH", conversion(sold), "mark", AT);
    }

    private static MoneyConverted converted(Money sold) {
        return new MoneyConverted(ID, CONVERSION, "PH", conversion(sold), AT, Optional.of("chen"));
    }

    private static Conversion conversion(Money sold) {
        return new Conversion(
                COHORT,
                COHORT,
                sold,
                Money.of(sold.toDecimal().toPlainString(), "USD"),
                BigDecimal.ONE,
                LocalDate.parse("2021-04-01"));
    }
}
