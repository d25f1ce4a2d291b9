package org.mutuality.payment.receipt;

import static org.mutuality.payment.receipt.ReceiptFixture.*;
import static org.mutuality.payment.receipt.ReceiptProblem.RECEIPT_ALREADY_RECORDED;
import static org.mutuality.payment.receipt.ReceiptProblem.RECEIPT_INVALID;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.contracts.Money;
import org.mutuality.payment.budget.BudgetOwner;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.testkit.AggregateSpec;

class ReceiptTest {
    private static final Money MILLION = Money.of("1000000.00", "PHP");
    private final AggregateSpec<Receipt> receipt = AggregateSpec.of(Receipt.class);

    @Test
    void money_that_came_is_recorded() {
        receipt.given().when(record(receipt("1000000.00"))).then(received("1000000.00"));
    }

    @Test
    void the_same_again_records_nothing_and_another_is_refused() {
        receipt.given(received("1000000.00"))
                .when(record(receipt("1000000.00")))
                .thenNothing();
        receipt.given(received("1000000.00"))
                .when(record(receipt("1000000.01")))
                .thenRefused(RECEIPT_ALREADY_RECORDED);
    }

    @Test
    void a_reference_is_the_same_however_it_was_copied() {
        ReceiptDetails copied = receipt(MILLION, DAY, " GRANT\u00a0 7\u200b\n");
        receipt.given().when(record(copied)).then(received("1000000.00"));
        receipt.given(received("1000000.00")).when(record(copied)).thenNothing();
    }

    @Test
    void another_countrys_receipt_is_hidden_not_already_recorded() {
        Optional<BudgetOwner> abroad = Optional.of(new BudgetOwner(COHORT, true, "CO", "PHP"));
        receipt.given(received("1000000.00"))
                .when(record(receipt("1000000.00"), abroad))
                .thenRefused(CommonProblem.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-0.01", "10000000000000.00", "92233720368547758.07"})
    void an_amount_is_more_than_nothing_and_less_than_too_much(String amount) {
        receipt.given().when(record(receipt(amount))).thenRefused(RECEIPT_INVALID, "/amount/amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31", "2021-04-04", "3021-04-01"})
    void the_day_is_neither_long_ago_nor_to_come(LocalDate day) {
        receipt.given().when(record(receipt(MILLION, day, "GRANT 7"))).thenRefused(RECEIPT_INVALID, "/receivedOn");
    }

    @Test
    void today_anywhere_is_no_day_to_come() {
        // At 10:00 in Greenwich it is past midnight on Kiritimati.
        LocalDate tomorrow = LocalDate.parse("2021-04-03");
        receipt.given()
                .when(record(receipt(MILLION, tomorrow, "GRANT 7")))
                .then(new ReceiptEvent.MoneyReceived(ID, "PH", receipt(MILLION, tomorrow, "GRANT 7"), "maria", AT));
    }

    @Test
    void it_is_for_a_cohort_or_a_fund_of_ones_own_country() {
        receipt.given().when(record(receipt("1.00"), Optional.empty())).thenRefused(RECEIPT_INVALID, "/cohortId");
        ReceiptDetails fund = new ReceiptDetails(Optional.empty(), Optional.of(COHORT), MILLION, DAY, "GRANT 7");
        receipt.given().when(record(fund, Optional.empty())).thenRefused(RECEIPT_INVALID, "/fundId");
        ReceiptDetails both = new ReceiptDetails(Optional.of(COHORT), Optional.of(COHORT), MILLION, DAY, "GRANT 7");
        receipt.given().when(record(both)).thenRefused(RECEIPT_INVALID, "/cohortId");
        ReceiptDetails none = new ReceiptDetails(Optional.empty(), Optional.empty(), MILLION, DAY, "GRANT 7");
        receipt.given().when(record(none, Optional.empty())).thenRefused(RECEIPT_INVALID, "/cohortId");
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        receipt.given()
                .when(record(receipt(Money.of("0.00", "USD"), LocalDate.parse("2031-01-01"), " ")))
                .thenRefused(RECEIPT_INVALID, "/amount/amount", "/amount/currency", "/receivedOn", "/reference");
        receipt.given().when(record(receipt(MILLION, DAY, "x".repeat(141)))).thenRefused(RECEIPT_INVALID, "/reference");
    }
}
