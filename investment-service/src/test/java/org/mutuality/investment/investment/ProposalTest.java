package org.mutuality.investment.investment;

import static org.mutuality.investment.investment.InvestmentFixture.*;
import static org.mutuality.investment.investment.InvestmentProblem.INVESTMENT_ALREADY_PROPOSED;
import static org.mutuality.investment.investment.InvestmentProblem.INVESTMENT_INVALID;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.investment.investment.InvestmentCommand.ProposeInvestment;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentProposed;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentSubject;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.EncryptedText;
import org.mutuality.testkit.AggregateSpec;

class ProposalTest {
    private static final Optional<Money> SIZE = Optional.of(php("1000.00"));
    private final AggregateSpec<Investment> investment = AggregateSpec.of(Investment.class);

    @Test
    void a_family_proposes_up_to_the_size_of_the_fund() {
        investment.given().when(propose(loan("1000.00"), SIZE)).then(proposed("1000.00"));
        investment.given().when(propose(loan("1000.01"), SIZE)).thenRefused(INVESTMENT_INVALID, "/amount/amount");
    }

    @Test
    void proposing_the_same_again_changes_nothing_whoever_proposes() {
        investment
                .given(proposed("200.00"))
                .when(new ProposeInvestment(ID, SUBJECT, SIZE, loan("200.00"), PURPOSE, "somebody", AT))
                .thenNothing();
    }

    @Test
    void proposing_the_same_again_changes_nothing_after_an_answer() {
        investment
                .given(proposed("200.00"), offered("200.00"), accepted("200.00"))
                .when(propose(loan("200.00"), SIZE))
                .thenNothing();
    }

    @Test
    void another_proposal_needs_another_id() {
        investment
                .given(proposed("200.00"))
                .when(propose(loan("200.01"), SIZE))
                .thenRefused(INVESTMENT_ALREADY_PROPOSED);
        InvestmentSubject other = new InvestmentSubject(UUID.randomUUID(), COHORT, "PH", FUND);
        investment
                .given(proposed("200.00"))
                .when(new ProposeInvestment(ID, other, SIZE, loan("200.00"), PURPOSE, "maria", AT))
                .thenRefused(INVESTMENT_ALREADY_PROPOSED);
    }

    @Test
    void the_purpose_is_stored_encrypted_and_recognised_by_its_fingerprint() {
        Optional<EncryptedText> sameText = Optional.of(
                new EncryptedText(new Ciphertext("v1.b"), PURPOSE.orElseThrow().fingerprint()));
        investment
                .given(proposed("200.00"))
                .when(new ProposeInvestment(ID, SUBJECT, SIZE, loan("200.00"), sameText, "maria", AT))
                .thenNothing();
        Optional<EncryptedText> otherText = Optional.of(new EncryptedText(new Ciphertext("v1.b"), "another"));
        investment
                .given(proposed("200.00"))
                .when(new ProposeInvestment(ID, SUBJECT, SIZE, loan("200.00"), otherText, "maria", AT))
                .thenRefused(INVESTMENT_ALREADY_PROPOSED);
    }

    @Test
    void a_proposal_from_before_purposes_were_encrypted_is_recognised_by_its_purpose() {
        InvestmentProposed early = new InvestmentProposed(ID, SUBJECT, loan("200.00"), "maria", AT, Optional.empty());
        investment.given(early).when(propose(loan("200.00"), SIZE)).thenNothing();
        Proposal other = new Proposal(InvestmentKind.LOAN, php("200.00"), Optional.of("a cow"));
        investment.given(early).when(propose(other, SIZE)).thenRefused(INVESTMENT_ALREADY_PROPOSED);
    }

    @Test
    void the_fund_must_be_of_the_familys_country() {
        investment.given().when(propose(loan("200.00"), Optional.empty())).thenRefused(INVESTMENT_INVALID, "/fundId");
    }

    @Test
    void the_currency_must_be_that_of_the_fund() {
        investment
                .given()
                .when(propose(loan("200.00"), Optional.of(Money.of("1000.00", "USD"))))
                .thenRefused(INVESTMENT_INVALID, "/amount/currency");
    }

    @Test
    void every_invalid_field_is_listed_at_once() {
        Proposal invalid = new Proposal(InvestmentKind.GRANT, php("0.00"), Optional.of("p".repeat(501)));
        investment
                .given()
                .when(propose(invalid, Optional.empty()))
                .thenRefused(INVESTMENT_INVALID, "/fundId", "/amount/amount", "/purpose");
    }

    private static ProposeInvestment propose(Proposal proposal, Optional<Money> fundSize) {
        return new ProposeInvestment(ID, SUBJECT, fundSize, proposal, PURPOSE, "maria", AT);
    }
}
