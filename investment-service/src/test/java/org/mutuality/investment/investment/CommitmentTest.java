package org.mutuality.investment.investment;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.investment.investment.InvestmentCommand.CloseUncommittedInvestment;
import org.mutuality.investment.investment.InvestmentCommand.CommitInvestment;
import org.mutuality.investment.investment.InvestmentCommand.RequestCommitment;
import org.mutuality.investment.investment.PayoutResult.PayoutOutcome;
import org.mutuality.testkit.AggregateSpec;
import static org.mutuality.investment.investment.InvestmentFixture.*;
import static org.mutuality.investment.investment.InvestmentProblem.*;

class CommitmentTest {
    private static final CommitInvestment COMMIT = new CommitInvestment(ID, AT);
    private static final CloseUncommittedInvestment ERASED = new CloseUncommittedInvestment(ID, AT);

    private final AggregateSpec<Investment> investment = AggregateSpec.of(Investment.class);

    @Test
    void another_lead_asks_and_commits_to_what_was_accepted() {
        accepted().when(ask("second")).then(asked("second"));
        accepted(asked("second")).when(COMMIT).then(committed("second"));
    }

    @Test
    void who_proposed_or_offered_never_commits() {
        accepted().when(ask("lead")).thenRefused(COMMITMENT_NEEDS_FOUR_EYES);
        accepted().when(ask("maria")).thenRefused(COMMITMENT_NEEDS_FOUR_EYES);
        accepted(asked("second"), committed("second")).when(ask("lead")).thenRefused(COMMITMENT_NEEDS_FOUR_EYES);
    }

    @Test
    void nothing_is_committed_before_the_family_has_accepted() {
        investment.given(proposed("200.00")).when(ask("second")).thenRefused(COMMITMENT_NEEDS_ACCEPTANCE);
        investment
                .given(proposed("200.00"), offered("150.00"))
                .when(ask("second"))
                .thenRefused(COMMITMENT_NEEDS_ACCEPTANCE);
        investment
                .given(proposed("200.00"), offered("150.00"), declined())
                .when(ask("second"))
                .thenRefused(COMMITMENT_NEEDS_ACCEPTANCE);
    }

    @Test
    void the_same_again_changes_nothing_and_a_third_may_take_over_what_the_fund_refused() {
        accepted(asked("second")).when(ask("second")).thenNothing();
        accepted(asked("second")).when(ask("third")).then(asked("third"));
        accepted(asked("second"), committed("second")).when(ask("second")).thenNothing();
        accepted(asked("second"), committed("second")).when(ask("third")).thenRefused(INVESTMENT_ALREADY_COMMITTED);
        accepted(asked("second"), committed("second")).when(COMMIT).thenNothing();
    }

    @Test
    void of_an_erased_family_nothing_is_committed_any_more() {
        accepted().when(ERASED).then(closed(Optional.empty()));
        accepted(asked("second")).when(ERASED).then(closed(Optional.of(php("150.00"))));
        accepted(closed(Optional.empty())).when(ERASED).thenNothing();
        accepted(closed(Optional.empty())).when(ask("second")).thenRefused(INVESTMENT_CLOSED);
        accepted(asked("second"), closed(Optional.of(php("150.00"))))
                .when(COMMIT)
                .thenRefused(INVESTMENT_CLOSED);
        investment
                .given(proposed("200.00"), closed(Optional.empty()))
                .when(new InvestmentCommand.OfferInvestment(ID, php("150.00"), "lead", AT))
                .thenRefused(INVESTMENT_CLOSED);
        investment
                .given(proposed("200.00"), offered("150.00"), closed(Optional.empty()))
                .when(new InvestmentCommand.AnswerOffer(ID, FAMILY, true, AT))
                .thenRefused(INVESTMENT_CLOSED);
    }

    @Test
    void what_was_paid_out_by_its_acceptance_needs_no_commitment() {
        accepted(disbursed(AT)).when(ask("second")).thenRefused(INVESTMENT_PAID_OUT);
        accepted(notArrived(PayoutOutcome.FAILED, AT)).when(ask("second")).thenRefused(INVESTMENT_PAID_OUT);
    }

    @Test
    void what_is_committed_declined_or_paid_is_not_closed_by_erasure() {
        accepted(asked("second"), committed("second")).when(ERASED).thenNothing();
        accepted(disbursed(AT)).when(ERASED).thenNothing();
        investment
                .given(proposed("200.00"), offered("150.00"), declined())
                .when(ERASED)
                .thenNothing();
    }

    private AggregateSpec.Given<Investment> accepted(Object... more) {
        return investment.given(Stream.concat(
                        Stream.of(proposed("200.00"), offered("150.00"), InvestmentFixture.accepted("150.00")),
                        Stream.of(more))
                .toArray());
    }

    private static RequestCommitment ask(String by) {
        return new RequestCommitment(ID, by, AT);
    }
}
