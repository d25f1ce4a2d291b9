package org.mutuality.payment.tier;

import static org.mutuality.payment.tier.TierProblem.TIER_INVALID;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.payment.tier.TierCommand.SetTier;
import org.mutuality.payment.tier.TierEvent.TierSet;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.testkit.AggregateSpec;
import org.mutuality.testkit.ProjectionSpec;

class TierTest {
    private static final TierId ID = TierId.of("PH", "PHP");
    private static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    private final AggregateSpec<Tier> tier = AggregateSpec.of(Tier.class);

    @Test
    void a_tier_is_set_and_set_anew() {
        tier.given().when(set("1000.00", "PHP", Optional.empty())).then(wasSet("1000.00", 1));
        tier.given(wasSet("1000.00", 1))
                .when(set("1000.00", "PHP", Optional.empty()))
                .thenNothing();
        tier.given(wasSet("1000.00", 1))
                .when(set("2000.00", "PHP", Optional.empty()))
                .then(wasSet("2000.00", 2));
    }

    @Test
    void a_change_stands_on_the_version_it_names() {
        Optional<IfMatch> first = Optional.of(new IfMatch(Set.of("\"1\"")));
        tier.given(wasSet("1000.00", 1)).when(set("2000.00", "PHP", first)).then(wasSet("2000.00", 2));
        tier.given(wasSet("1000.00", 1), wasSet("2000.00", 2))
                .when(set("3000.00", "PHP", first))
                .thenRefused(CommonProblem.PRECONDITION_FAILED);
    }

    @Test
    void everything_wrong_is_told_at_once() {
        tier.given()
                .when(set("0.00", "USD", Optional.empty()))
                .thenRefused(TIER_INVALID, "/twoApproversFrom/amount", "/twoApproversFrom/currency");
    }

    @Test
    void the_last_one_is_shown() {
        String rows = "select country, currency, two_approvers_from_minor, version from approval_tier";
        ProjectionSpec.of(new TierProjection())
                .given(wasSet("1000.00", 1), wasSet("2000.00", 2))
                .then(rows, "PH | PHP | 200000 | 2")
                .rebuilt()
                .then(rows, "PH | PHP | 200000 | 2");
    }

    private static SetTier set(String amount, String currency, Optional<IfMatch> match) {
        return new SetTier(ID, "PH", "PHP", Money.of(amount, currency), match, "lena", AT);
    }

    private static TierSet wasSet(String amount, long version) {
        return new TierSet(ID, "PH", Money.of(amount, "PHP"), version, "lena", AT);
    }
}
