package org.mutuality.investment.investment;

import static org.mutuality.investment.investment.InvestmentFixture.*;
import static org.mutuality.investment.investment.InvestmentProblem.*;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.investment.investment.InvestmentCommand.AnswerOffer;
import org.mutuality.investment.investment.InvestmentCommand.OfferInvestment;
import org.mutuality.testkit.AggregateSpec;

class OfferTest {
    private final AggregateSpec<Investment> investment = AggregateSpec.of(Investment.class);

    @Test
    void the_country_team_offers_up_to_what_was_proposed() {
        investment.given(proposed("200.00")).when(offer("lead", "200.00")).then(offered("200.00"));
        investment.given(proposed("200.00")).when(offer("lead", "150.00")).then(offered("150.00"));
        investment.given(proposed("200.00")).when(offer("lead", "200.01")).thenRefused(OFFER_INVALID, "/amount/amount");
        investment.given(proposed("200.00")).when(offer("lead", "0.00")).thenRefused(OFFER_INVALID, "/amount/amount");
        investment
                .given(proposed("200.00"))
                .when(new OfferInvestment(ID, Money.of("1.00", "USD"), "lead", AT))
                .thenRefused(OFFER_INVALID, "/amount/currency");
    }

    @Test
    void the_proposer_cannot_offer() {
        investment.given(proposed("200.00")).when(offer("maria", "200.00")).thenRefused(OFFER_NEEDS_FOUR_EYES);
        investment
                .given(proposed("200.00"), offered("200.00"))
                .when(offer("maria", "200.00"))
                .thenRefused(OFFER_NEEDS_FOUR_EYES);
    }

    @Test
    void an_offer_cannot_be_changed() {
        investment
                .given(proposed("200.00"), offered("150.00"))
                .when(offer("lead", "150.00"))
                .thenNothing();
        investment
                .given(proposed("200.00"), offered("150.00"))
                .when(offer("lead", "160.00"))
                .thenRefused(OFFER_ALREADY_MADE);
        investment
                .given(proposed("200.00"), offered("150.00"), declined())
                .when(offer("lead", "100.00"))
                .thenRefused(OFFER_ALREADY_MADE);
    }

    @Test
    void the_family_accepts_what_was_offered() {
        investment
                .given(proposed("200.00"), offered("150.00"))
                .when(answer(true))
                .then(accepted("150.00"));
    }

    @Test
    void the_family_may_decline() {
        investment
                .given(proposed("200.00"), offered("150.00"))
                .when(answer(false))
                .then(declined());
    }

    @Test
    void only_the_family_can_answer() {
        investment
                .given(proposed("200.00"), offered("150.00"))
                .when(new AnswerOffer(ID, UUID.randomUUID(), true, AT))
                .thenRefused(ANSWER_BY_FAMILY_ONLY);
    }

    @Test
    void an_answer_needs_an_offer() {
        investment.given(proposed("200.00")).when(answer(true)).thenRefused(ANSWER_NEEDS_OFFER);
    }

    @Test
    void an_answer_cannot_be_changed() {
        investment
                .given(proposed("200.00"), offered("150.00"), accepted("150.00"))
                .when(answer(true))
                .thenNothing();
        investment
                .given(proposed("200.00"), offered("150.00"), accepted("150.00"))
                .when(answer(false))
                .thenRefused(OFFER_ALREADY_ANSWERED);
        investment
                .given(proposed("200.00"), offered("150.00"), declined())
                .when(answer(false))
                .thenNothing();
        investment
                .given(proposed("200.00"), offered("150.00"), declined())
                .when(answer(true))
                .thenRefused(OFFER_ALREADY_ANSWERED);
    }

    private static OfferInvestment offer(String by, String amount) {
        return new OfferInvestment(ID, php(amount), by, AT);
    }

    private static AnswerOffer answer(boolean accepted) {
        return new AnswerOffer(ID, FAMILY, accepted, AT);
    }
}
