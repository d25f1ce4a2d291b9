package org.mutuality.payment.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.contracts.Money;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.ProblemException;

class ConversionValidatorTest {
    private static final UUID COHORT = UUID.fromString("018f0000-0000-7000-8000-00000000000c");
    private static final UUID FAMILY = UUID.fromString("018f0000-0000-7000-8000-00000000000f");
    private static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2021-04-02");
    private static final Optional<BudgetOwner> HOLDER = Optional.of(new BudgetOwner(COHORT, true, "PH", "PHP"));

    // 0.125 is a tie: to the even cent.
    @ParameterizedTest
    @CsvSource({"100.00, 5512.30, 55.123", "0.01, 0.55, 55.123", "12.50, 0.12, 0.01", "1.00, 1.00, 1"})
    void what_was_bought_is_what_the_rate_makes_of_what_was_sold(String sold, String bought, String rate) {
        assertThat(wrong(conversion(sold, bought, rate, DAY))).isEmpty();
    }

    @Test
    void another_amount_or_a_rate_of_nothing_is_refused() {
        assertThat(wrong(conversion("100.00", "5512.31", "55.123", DAY))).containsExactly("/bought/amount");
        assertThat(wrong(conversion("100.00", "5512.30", "0", DAY))).containsExactly("/rate");
        assertThat(wrong(conversion("100.00", "5512.30", "-55.123", DAY))).containsExactly("/rate");
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        Conversion conversion = new Conversion(
                COHORT, FAMILY, Money.of("0.00", "PHP"), Money.of("-1.00", "PHP"), BigDecimal.ONE, DAY.plusDays(2));
        assertThat(errors(conversion, Optional.empty(), Optional.empty()))
                .containsExactly("/from", "/to", "/convertedOn", "/sold/amount", "/bought/amount", "/bought/currency");
    }

    @ParameterizedTest
    @CsvSource({"49.5, true", "60.5, true", "49.4, false", "60.6, false"})
    void a_rate_is_within_some_percent_of_the_last(BigDecimal rate, boolean plausible) {
        String bought = rate.multiply(BigDecimal.valueOf(100)).setScale(2).toPlainString();
        assertThat(errors(
                        conversion("100.00", bought, rate.toPlainString(), DAY),
                        HOLDER,
                        HOLDER,
                        RateBound.ofLast(BigDecimal.valueOf(55), 10)))
                .isEqualTo(plausible ? List.of() : List.of("/rate"));
    }

    @ParameterizedTest
    @CsvSource({"28.5, true", "114, true", "28, false", "115, false"})
    void the_first_rate_is_half_to_double_of_what_the_bounds_say(BigDecimal rate, boolean plausible) {
        RateBound bound = RateBound.ofRough(BigDecimal.valueOf(57));
        assertThat(bound.allows(rate)).isEqualTo(plausible);
        assertThat(bound.requirement().arguments()).containsExactly("28.5", "114", "57");
    }

    @Test
    void money_stays_in_its_country() {
        assertThat(errors(
                        conversion("1.00", "1.00", "1", DAY),
                        HOLDER,
                        Optional.of(new BudgetOwner(FAMILY, true, "LR", "LRD"))))
                .containsExactly("/to");
    }

    private static Conversion conversion(String sold, String bought, String rate, LocalDate day) {
        return new Conversion(
                COHORT, COHORT, Money.of(sold, "USD"), Money.of(bought, "PHP"), new BigDecimal(rate), day);
    }

    private static List<String> wrong(Conversion conversion) {
        return errors(conversion, HOLDER, HOLDER);
    }

    private static List<String> errors(Conversion conversion, Optional<BudgetOwner> from, Optional<BudgetOwner> to) {
        return errors(conversion, from, to, new RateBound(new BigDecimal("0.001"), BigDecimal.valueOf(100), Message.text("any")));
    }

    private static List<String> errors(
            Conversion conversion, Optional<BudgetOwner> from, Optional<BudgetOwner> to, RateBound rates) {
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class,
                () -> ConversionValidator.validate(conversion, from, to, Optional.of(rates), AT));
        return Optional.ofNullable(refusal).stream()
                .flatMap(one -> one.fieldErrors().stream())
                .map(FieldError::pointer)
                .toList();
    }
}
