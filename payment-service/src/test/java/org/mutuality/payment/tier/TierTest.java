package org.mutuality.payment.tier;

import static org.mutuality.payment.tier.TierProblem.*;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.payment.tier.TierCommand.ApproveTier;
import org.mutuality.payment.tier.TierCommand.ProposeTier;
import org.mutuality.payment.tier.TierEvent.TierProposed;
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
    void a_tier_is_proposed_by_one_person_and_approved_by_another() {
        tier.given().when(set("1000.00", "PHP", Optional.empty())).then(proposed("1000.00", 1));
        tier.given(proposed("1000.00", 1))
                .when(set("1000.00", "PHP", Optional.empty()))
                .thenNothing();
        tier.given().when(approve("chen")).thenRefused(TIER_NOT_PROPOSED);
        tier.given(proposed("1000.00", 1)).when(approve("lena")).thenRefused(TIER_NEEDS_FOUR_EYES);
        tier.given(proposed("1000.00", 1)).when(approve("chen")).then(wasSet("1000.00", 2));
        tier.given(proposed("1000.00", 1), wasSet("1000.00", 2))
                .when(approve("chen"))
                .thenNothing();
        tier.given(proposed("1000.00", 1), wasSet("1000.00", 2))
                .when(approve("olga"))
                .thenRefused(TIER_APPROVED);
        tier.given(proposed("1000.00", 1), wasSet("1000.00", 2))
                .when(set("1000.00", "PHP", Optional.empty()))
                .thenNothing();
        tier.given(proposed("1000.00", 1), wasSet("1000.00", 2))
                .when(set("2000.00", "PHP", Optional.empty()))
                .then(proposed("2000.00", 3));
    }

    @Test
    void a_proposal_back_to_the_sum_in_force_replaces_the_open_one() {
        tier.given(proposed("1000.00", 1), wasSet("1000.00", 2), proposed("2000.00", 3))
                .when(set("1000.00", "PHP", Optional.empty()))
                .then(proposed("1000.00", 4));
    }

    @Test
    void a_change_stands_on_the_version_it_names() {
        Optional<IfMatch> first = Optional.of(new IfMatch(Set.of("\"1\"")));
        tier.given(proposed("1000.00", 1)).when(set("2000.00", "PHP", first)).then(proposed("2000.00", 2));
        tier.given(proposed("1000.00", 1), proposed("2000.00", 2))
                .when(set("3000.00", "PHP", first))
                .thenRefused(CommonProblem.PRECONDITION_FAILED);
        tier.given(proposed("1000.00", 1), proposed("2000.00", 2))
                .when(new ApproveTier(ID, first, "chen", AT))
                .thenRefused(CommonProblem.PRECONDITION_FAILED);
    }

    @Test
    void everything_wrong_is_reported_at_once() {
        tier.given()
                .when(set("0.00", "USD", Optional.empty()))
                .thenRefused(TIER_INVALID, "/twoApproversFrom/amount", "/twoApproversFrom/currency");
    }

    @Test
    void the_last_one_is_shown() {
        String rows = "select country, currency, two_approvers_from_minor, version from approval_tier";
        String proposals =
                "select two_approvers_from_minor, version, proposed_by, approved_by from approval_tier_proposal";
        ProjectionSpec.of(new TierProjection())
                .given(wasSet("1000.00", 1), proposed("2000.00", 2), wasSet("2000.00", 3), proposed("9000.00", 4))
                .then(rows, "PH | PHP | 200000 | 3")
                .then(proposals, "900000 | 4 | lena | null")
                .rebuilt()
                .then(rows, "PH | PHP | 200000 | 3")
                .then(proposals, "900000 | 4 | lena | null");
    }

    private static ProposeTier set(String amount, String currency, Optional<IfMatch> match) {
        return new ProposeTier(ID, "PH", "PHP", Money.of(amount, currency), match, "lena", AT);
    }

    private static ApproveTier approve(String by) {
        return new ApproveTier(ID, Optional.empty(), by, AT);
    }

    private static TierProposed proposed(String amount, long version) {
        return new TierProposed(ID, "PH", Money.of(amount, "PHP"), version, "lena", AT);
    }

    private static TierSet wasSet(String amount, long version) {
        return new TierSet(ID, "PH", Money.of(amount, "PHP"), version, "lena", AT, Optional.of("chen"));
    }
}
