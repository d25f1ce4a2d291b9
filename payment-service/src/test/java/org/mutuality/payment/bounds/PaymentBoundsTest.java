package org.mutuality.payment.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.payment.bounds.BoundsProblem.*;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.contracts.Money;
import org.mutuality.payment.bounds.BoundsCommand.ApproveBounds;
import org.mutuality.payment.bounds.BoundsCommand.ProposeBounds;
import org.mutuality.payment.bounds.BoundsEvent.BoundsProposed;
import org.mutuality.payment.bounds.BoundsEvent.BoundsSet;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.testkit.AggregateSpec;
import org.mutuality.testkit.ProjectionSpec;

class PaymentBoundsTest {
    private static final BoundsId ID = BoundsId.of("PH", "PHP");
    private static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    private final AggregateSpec<PaymentBounds> bounds = AggregateSpec.of(PaymentBounds.class);

    @Test
    void they_are_proposed_by_one_person_and_approved_by_another() {
        bounds.given().when(propose("1000.00")).then(proposed("1000.00", 1));
        bounds.given(proposed("1000.00", 1)).when(propose("1000.00")).thenNothing();
        bounds.given().when(approve("chen")).thenRefused(BOUNDS_NOT_PROPOSED);
        bounds.given(proposed("1000.00", 1)).when(approve("lea")).thenRefused(BOUNDS_NEED_FOUR_EYES);
        bounds.given(proposed("1000.00", 1)).when(approve("chen")).then(set("1000.00", 2));
        Object[] past = {proposed("1000.00", 1), set("1000.00", 2)};
        bounds.given(past).when(approve("chen")).thenNothing();
        bounds.given(past).when(approve("wale")).thenRefused(BOUNDS_APPROVED);
        bounds.given(past).when(propose("1000.00")).thenNothing();
        bounds.given(past).when(propose("2000.00")).then(proposed("2000.00", 3));
    }

    @Test
    void a_proposal_that_has_changed_since_it_was_read_is_not_approved() {
        Optional<IfMatch> first = Optional.of(new IfMatch(Set.of("\"1\"")));
        bounds.given(proposed("1000.00", 1), proposed("9000.00", 2))
                .when(new ApproveBounds(ID, first, "chen", AT))
                .thenRefused(CommonProblem.PRECONDITION_FAILED);
    }

    @Test
    void everything_invalid_is_reported_at_once() {
        Bounds invalid = new Bounds(
                Money.of("0.00", "PHP"), Money.of("1.00", "USD"), Money.of("-1.00", "PHP"), 101, BigDecimal.ZERO);
        bounds.given()
                .when(new ProposeBounds(ID, "PH", "PHP", invalid, "lea", AT))
                .thenRefused(
                        BOUNDS_INVALID,
                        "/perJournal/amount",
                        "/perMeeting/currency",
                        "/perMonth/amount",
                        "/perMonth/amount",
                        "/ratePercent",
                        "/perDollar");
    }

    // The amounts with which one person alone was seen to set stipends.
    @ParameterizedTest
    @CsvSource({"KES, 999999.00", "PKR, 999999.00", "PHP, 999999.00", "COP, 999999.00", "USD, 999.00", "LRD, 999999.00"
    })
    void the_platforms_own_bounds_are_below_what_no_programme_pays(String currency, String amount) {
        Bounds own = Bounds.byDefault(currency).orElseThrow();
        assertThat(own.perMonth()).isLessThan(Money.of(amount, currency));
        assertThat(own.perJournal()).isLessThanOrEqualTo(own.perMonth());
        assertThat(own.ratePercent()).isEqualTo(10);
    }

    @Test
    void a_currency_without_a_known_rate_has_no_bounds_of_the_platform() {
        assertThat(Bounds.byDefault("JPY")).isEmpty();
    }

    @Test
    void the_latest_approved_ones_are_shown_beside_the_proposal() {
        String rows =
                "select country, currency, journal_minor, month_minor, rate_percent, per_dollar from payment_bounds";
        String proposals = "select journal_minor, version, proposed_by, approved_by from payment_bounds_proposal";
        ProjectionSpec.of(new BoundsProjection())
                .given(proposed("1000.00", 1), set("1000.00", 2), proposed("2000.00", 3))
                .then(rows, "PH | PHP | 100000 | 500000 | 10 | 57")
                .then(proposals, "200000 | 3 | lea | null")
                .rebuilt()
                .then(rows, "PH | PHP | 100000 | 500000 | 10 | 57")
                .then(proposals, "200000 | 3 | lea | null");
    }

    private static ProposeBounds propose(String perJournal) {
        return new ProposeBounds(ID, "PH", "PHP", of(perJournal), "lea", AT);
    }

    private static ApproveBounds approve(String by) {
        return new ApproveBounds(ID, Optional.empty(), by, AT);
    }

    private static BoundsProposed proposed(String perJournal, long version) {
        return new BoundsProposed(ID, "PH", of(perJournal), version, "lea", AT);
    }

    private static BoundsSet set(String perJournal, long version) {
        return new BoundsSet(ID, "PH", of(perJournal), version, "chen", AT);
    }

    private static Bounds of(String perJournal) {
        return new Bounds(
                Money.of(perJournal, "PHP"),
                Money.of("500.00", "PHP"),
                Money.of("5000.00", "PHP"),
                10,
                BigDecimal.valueOf(57));
    }
}
