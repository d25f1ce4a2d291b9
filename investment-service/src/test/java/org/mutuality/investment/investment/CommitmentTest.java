package org.mutuality.investment.investment;

import static org.mutuality.investment.investment.InvestmentFixture.*;
import static org.mutuality.investment.investment.InvestmentProblem.*;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.investment.investment.InvestmentCommand.CloseUncommittedInvestment;
import org.mutuality.investment.investment.InvestmentCommand.CommitInvestment;
import org.mutuality.investment.investment.InvestmentCommand.RequestCommitment;
import org.mutuality.investment.investment.PayoutResult.PayoutOutcome;
import org.mutuality.testkit.AggregateSpec;

class CommitmentTest {
    private static final CommitInvestment COMMIT = new CommitInvestment(ID, AT);
    private static final CloseUncommittedInvestment ERASED = new CloseUncommittedInvestment(ID, AT);

    private final AggregateSpec<Investment> investment = AggregateSpec.of(Investment.class);

    @Test
    void another_lead_requests_and_commits_the_accepted_amount() {
        accepted().when(request("second")).then(requested("second"));
        accepted(requested("second")).when(COMMIT).then(committed("second"));
    }

    @Test
    void the_proposer_and_the_offerer_cannot_commit() {
        accepted().when(request("lead")).thenRefused(COMMITMENT_NEEDS_FOUR_EYES);
        accepted().when(request("maria")).thenRefused(COMMITMENT_NEEDS_FOUR_EYES);
        accepted(requested("second"), committed("second"))
                .when(request("lead"))
                .thenRefused(COMMITMENT_NEEDS_FOUR_EYES);
    }

    @Test
    void nothing_is_committed_before_the_family_has_accepted() {
        investment.given(proposed("200.00")).when(request("second")).thenRefused(COMMITMENT_NEEDS_ACCEPTANCE);
        investment
                .given(proposed("200.00"), offered("150.00"))
                .when(request("second"))
                .thenRefused(COMMITMENT_NEEDS_ACCEPTANCE);
        investment
                .given(proposed("200.00"), offered("150.00"), declined())
                .when(request("second"))
                .thenRefused(COMMITMENT_NEEDS_ACCEPTANCE);
    }

    @Test
    void repeating_changes_nothing_and_a_third_lead_may_retry_what_the_fund_refused() {
        accepted(requested("second")).when(request("second")).thenNothing();
        accepted(requested("second")).when(request("third")).then(requested("third"));
        accepted(requested("second"), committed("second"))
                .when(request("second"))
                .thenNothing();
        accepted(requested("second"), committed("second"))
                .when(request("third"))
                .thenRefused(INVESTMENT_ALREADY_COMMITTED);
        accepted(requested("second"), committed("second")).when(COMMIT).thenNothing();
    }

    @Test
    void an_investment_of_an_erased_family_cannot_be_committed() {
        accepted().when(ERASED).then(closed(Optional.empty()));
        accepted(requested("second")).when(ERASED).then(closed(Optional.of(php("150.00"))));
        accepted(closed(Optional.empty())).when(ERASED).thenNothing();
        accepted(closed(Optional.empty())).when(request("second")).thenRefused(INVESTMENT_CLOSED);
        accepted(requested("second"), closed(Optional.of(php("150.00"))))
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
    void an_investment_paid_out_on_acceptance_cannot_be_committed() {
        accepted(disbursed(AT)).when(request("second")).thenRefused(INVESTMENT_PAID_OUT);
        accepted(notArrived(PayoutOutcome.FAILED, AT)).when(request("second")).thenRefused(INVESTMENT_PAID_OUT);
    }

    @Test
    void erasure_does_not_close_committed_declined_or_paid_investments() {
        accepted(requested("second"), committed("second")).when(ERASED).thenNothing();
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

    private static RequestCommitment request(String by) {
        return new RequestCommitment(ID, by, AT);
    }
}
