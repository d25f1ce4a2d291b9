package org.mutuality.payment.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.ledger.Leg.credit;
import static org.mutuality.payment.ledger.Leg.debit;
import static org.mutuality.payment.ledger.TransferFixture.*;
import static org.mutuality.payment.ledger.TransferProblem.TRANSFER_ALREADY_POSTED;
import static org.mutuality.payment.ledger.TransferProblem.TRANSFER_INVALID;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.contracts.Money;
import org.mutuality.payment.ledger.TransferCause.CauseType;
import org.mutuality.testkit.AggregateSpec;

class TransferTest {
    private static final LedgerEntry OWED = owed(CAUSE, "450.00", DAY);
    private final AggregateSpec<Transfer> transfer = AggregateSpec.of(Transfer.class);

    @Test
    void legs_that_sum_to_zero_are_posted() {
        transfer.given().when(post(OWED)).then(posted(OWED));
    }

    @Test
    void the_same_again_posts_nothing() {
        transfer.given(posted(OWED)).when(post(OWED)).thenNothing();
    }

    @Test
    void what_is_posted_is_never_changed() {
        transfer.given(posted(OWED)).when(post(owed(CAUSE, "450.01", DAY))).thenRefused(TRANSFER_ALREADY_POSTED);
        transfer.given(posted(OWED))
                .when(post(owed(CAUSE, "450.00", DAY.plusDays(1))))
                .thenRefused(TRANSFER_ALREADY_POSTED);
    }

    @Test
    void legs_that_do_not_sum_to_zero_are_refused() {
        transfer.given()
                .when(post(entry(CAUSE, DAY, owing("450.00"), owedTo("449.99"))))
                .thenRefused(TRANSFER_INVALID, "/legs");
        transfer.given()
                .when(post(entry(CAUSE, DAY, owing("450.00"), owing("450.00"))))
                .thenRefused(TRANSFER_INVALID, "/legs");
    }

    @Test
    void they_sum_to_zero_in_each_currency() {
        Leg dollars = credit(LedgerAccountType.FAMILY_PAYABLE, FAMILY, Money.of("450.00", "USD"));
        transfer.given()
                .when(post(entry(CAUSE, DAY, owing("450.00"), dollars)))
                .thenRefused(TRANSFER_INVALID, "/legs", "/legs");
        LedgerEntry both = new LedgerEntry(
                "PH",
                new TransferCause(CauseType.CONVERSION, CAUSE),
                DAY,
                List.of(
                        debit(LedgerAccountType.CONVERSION, COHORT, Money.of("10.00", "USD")),
                        credit(LedgerAccountType.BANK, COHORT, Money.of("10.00", "USD")),
                        debit(LedgerAccountType.BANK, COHORT, Money.of("551.23", "PHP")),
                        credit(LedgerAccountType.CONVERSION, COHORT, Money.of("551.23", "PHP"))),
                Optional.of(new BigDecimal("55.1230")));
        transfer.given().when(post(both)).then(posted(both));
        assertThat(both.rate()).contains(new BigDecimal("55.123"));
    }

    @Test
    void one_leg_is_none() {
        transfer.given().when(post(entry(CAUSE, DAY))).thenRefused(TRANSFER_INVALID, "/legs");
        transfer.given().when(post(entry(CAUSE, DAY, owing("450.00")))).thenRefused(TRANSFER_INVALID, "/legs");
        Leg[] many = Collections.nCopies(101, owing("1.00")).toArray(Leg[]::new);
        transfer.given().when(post(entry(CAUSE, DAY, many))).thenRefused(TRANSFER_INVALID, "/legs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-450.00", "10000000000000.00", "92233720368547758.07", "-92233720368547758.08"})
    void an_amount_is_more_than_nothing_and_less_than_too_much(String amount) {
        transfer.given()
                .when(post(entry(CAUSE, DAY, owing(amount), owedTo(amount))))
                .thenRefused(TRANSFER_INVALID, "/legs/0/amount", "/legs/1/amount");
    }

    @Test
    void the_largest_amount_is_posted() {
        LedgerEntry largest = owed(CAUSE, "9999999999999.99", DAY);
        transfer.given().when(post(largest)).then(posted(largest));
    }

    @Test
    void a_cause_is_the_id_for_ever() {
        // Written down: a changed derivation would post every movement of the past again.
        assertThat(TransferId.of(new TransferCause(CauseType.STIPEND, CAUSE)))
                .isNotEqualTo(TransferId.of(new TransferCause(CauseType.INVESTMENT, CAUSE)))
                .hasToString("transfer-fb4cee73-dd3e-5213-8ca1-064798507860");
    }
}
