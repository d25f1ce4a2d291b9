package org.mutuality.journal.exchange.match;

import static org.mutuality.journal.exchange.ExchangeFixture.ANA;
import static org.mutuality.journal.exchange.ExchangeFixture.AT;
import static org.mutuality.journal.exchange.ExchangeFixture.BEN;
import static org.mutuality.journal.exchange.ExchangeFixture.OUTSIDE;
import static org.mutuality.journal.exchange.ExchangeFixture.answer;
import static org.mutuality.journal.exchange.ExchangeFixture.confirmed;
import static org.mutuality.journal.exchange.ExchangeFixture.declare;
import static org.mutuality.journal.exchange.ExchangeFixture.declared;
import static org.mutuality.journal.exchange.ExchangeFixture.declined;
import static org.mutuality.journal.exchange.ExchangeFixture.given;
import static org.mutuality.journal.exchange.ExchangeFixture.id;
import static org.mutuality.journal.exchange.ExchangeFixture.privateDeclarationBy;
import static org.mutuality.journal.exchange.ExchangeFixture.left;
import static org.mutuality.journal.exchange.ExchangeFixture.made;
import static org.mutuality.journal.exchange.ExchangeFixture.noting;
import static org.mutuality.journal.exchange.ExchangeFixture.declarationBy;
import static org.mutuality.journal.exchange.ExchangeFixture.declarationWithdrawn;
import static org.mutuality.journal.exchange.ExchangeFixture.withNote;
import static org.mutuality.journal.exchange.ExchangeFixture.withdraw;
import static org.mutuality.journal.exchange.ExchangeFixture.withdrawn;
import static org.mutuality.journal.exchange.match.ExchangeAnswer.CONFIRMED;
import static org.mutuality.journal.exchange.match.ExchangeAnswer.DECLINED;
import static org.mutuality.journal.exchange.match.ExchangeAnswer.WITHHELD;
import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_ALREADY_DECLARED;
import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_DECLARED_BY_BOTH;
import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_DECLARER_ONLY;
import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_DUPLICATE;
import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_LIMIT_REACHED;
import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_NOT_FOUND;
import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_PARTNER_ONLY;
import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_WITHDRAWN;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.exchange.ExchangeFixture;
import org.mutuality.journal.exchange.match.ExchangeCommand.AnswerExchange;
import org.mutuality.journal.exchange.match.ExchangeEvent.DeclarationRecorded;
import org.mutuality.testkit.AggregateSpec;

class ExchangeMatchTest {
    private final AggregateSpec<ExchangeMatch> match = AggregateSpec.of(ExchangeMatch.class);

    @Test
    void help_is_declared() {
        match.given().when(declare(1, declarationBy(ANA, 50))).then(made(1, declarationBy(ANA, 50)), declared(1, declarationBy(ANA, 50)));
    }

    @Test
    void declared_again_under_its_id_nothing_happens() {
        match.given(made(1, declarationBy(ANA, 50))).when(declare(1, declarationBy(ANA, 50))).thenNothing();
        match.given(made(1, declarationBy(ANA, 50)), declarationWithdrawn(1))
                .when(declare(1, declarationBy(ANA, 50)))
                .thenNothing();
    }

    @Test
    void one_id_is_not_two_declarations() {
        match.given(made(1, declarationBy(ANA, 50))).when(declare(1, declarationBy(ANA, 60))).thenRefused(EXCHANGE_ALREADY_DECLARED);
    }

    @Test
    void nor_is_it_with_another_note() {
        match.given().when(declare(1, ANA, "rice")).then(made(1, withNote(ANA, "rice")), declared(1, declarationBy(ANA, 50)));
        match.given(made(1, withNote(ANA, "rice"))).when(declare(1, ANA, "rice")).thenNothing();
        match.given(made(1, withNote(ANA, "rice"))).when(declare(1, ANA, "corn")).thenRefused(EXCHANGE_ALREADY_DECLARED);
        match.given(made(1, withNote(ANA, "rice")))
                .when(declare(1, declarationBy(ANA, 50)))
                .thenRefused(EXCHANGE_ALREADY_DECLARED);
    }

    @Test
    void what_was_declared_before_notes_were_encrypted_is_recognised() {
        match.given(made(1, noting(ANA, "rice"))).when(declare(1, ANA, "rice")).thenNothing();
        match.given(made(1, noting(ANA, "rice"))).when(declare(1, ANA, "corn")).thenRefused(EXCHANGE_ALREADY_DECLARED);
    }

    @Test
    void the_same_under_another_id_is_refused_until_it_was_withdrawn() {
        match.given(made(1, declarationBy(ANA, 50))).when(declare(2, declarationBy(ANA, 50))).thenRefused(EXCHANGE_DUPLICATE);
        match.given(made(1, declarationBy(ANA, 50))).when(declare(2, privateDeclarationBy(ANA, 50))).thenRefused(EXCHANGE_DUPLICATE);
        match.given(made(1, declarationBy(ANA, 50)), declarationWithdrawn(1))
                .when(declare(2, declarationBy(ANA, 50)))
                .then(made(2, declarationBy(ANA, 50)), declared(2, declarationBy(ANA, 50)));
    }

    @Test
    void what_was_worth_something_else_is_another_exchange() {
        match.given(made(1, declarationBy(ANA, 50)))
                .when(declare(2, declarationBy(ANA, 60)))
                .then(made(2, declarationBy(ANA, 60)), declared(2, declarationBy(ANA, 60)));
    }

    @Test
    void what_the_other_declares_confirms_the_first() {
        match.given(made(1, declarationBy(ANA, 50)))
                .when(declare(2, declarationBy(BEN, 0)))
                .then(made(2, declarationBy(BEN, 0)), confirmed(1, ANA, 2));
    }

    @Test
    void of_several_the_other_means_the_one_of_the_same_worth() {
        match.given(made(1, declarationBy(ANA, 50)), made(2, declarationBy(ANA, 60)))
                .when(declare(3, declarationBy(BEN, 60)))
                .then(made(3, declarationBy(BEN, 60)), confirmed(2, ANA, 3));
    }

    @Test
    void the_other_answers_and_may_change_its_mind() {
        match.given(made(1, declarationBy(ANA, 50))).when(answer(1, BEN, CONFIRMED)).then(given(1, CONFIRMED), confirmed(1, ANA));
        match.given(made(1, declarationBy(ANA, 50)), given(1, CONFIRMED))
                .when(answer(1, BEN, CONFIRMED))
                .thenNothing();
        match.given(made(1, declarationBy(ANA, 50)), given(1, CONFIRMED))
                .when(answer(1, BEN, DECLINED))
                .then(given(1, DECLINED), declined(1, ANA));
        match.given(made(1, declarationBy(ANA, 50)), given(1, DECLINED))
                .when(answer(1, BEN, WITHHELD))
                .then(given(1, WITHHELD), left(1, ANA));
    }

    @Test
    void nobody_but_the_other_answers() {
        match.given(made(1, declarationBy(ANA, 50))).when(answer(1, ANA, CONFIRMED)).thenRefused(EXCHANGE_PARTNER_ONLY);
        match.given(made(1, privateDeclarationBy(ANA, 50))).when(answer(1, BEN, CONFIRMED)).thenRefused(EXCHANGE_PARTNER_ONLY);
        match.given().when(answer(1, BEN, CONFIRMED)).thenRefused(EXCHANGE_NOT_FOUND);
        match.given(made(1, declarationBy(ANA, 50)), declarationWithdrawn(1))
                .when(answer(1, BEN, CONFIRMED))
                .thenRefused(EXCHANGE_WITHDRAWN);
    }

    @Test
    void nobody_outside_is_asked() {
        ExchangeMatchId id = ExchangeMatchId.of(OUTSIDE);
        match.given(new DeclarationRecorded(id, id(1), OUTSIDE, declarationBy(ANA, 50), AT))
                .when(new AnswerExchange(id, id(1), BEN, CONFIRMED, AT))
                .thenRefused(EXCHANGE_PARTNER_ONLY);
    }

    @Test
    void who_declared_it_too_can_not_decline_it_as_well() {
        match.given(made(1, declarationBy(ANA, 50)), made(2, declarationBy(BEN, 50)))
                .when(answer(1, BEN, DECLINED))
                .thenRefused(EXCHANGE_DECLARED_BY_BOTH);
        match.given(made(1, declarationBy(ANA, 50)), made(2, declarationBy(BEN, 50)))
                .when(answer(1, BEN, CONFIRMED))
                .then(given(1, CONFIRMED));
    }

    @Test
    void who_declared_it_takes_it_back() {
        match.given(made(1, declarationBy(ANA, 50))).when(withdraw(1, ANA)).then(declarationWithdrawn(1), withdrawn(1, ANA));
        match.given(made(1, declarationBy(ANA, 50)), declarationWithdrawn(1)).when(withdraw(1, ANA)).thenNothing();
        match.given(made(1, declarationBy(ANA, 50))).when(withdraw(1, BEN)).thenRefused(EXCHANGE_DECLARER_ONLY);
        match.given().when(withdraw(1, ANA)).thenRefused(EXCHANGE_NOT_FOUND);
    }

    @Test
    void when_the_first_is_withdrawn_what_the_other_declared_stays_by_itself() {
        match.given(made(1, declarationBy(ANA, 50)), made(2, declarationBy(BEN, 40)))
                .when(withdraw(1, ANA))
                .then(declarationWithdrawn(1), withdrawn(1, ANA), declared(2, declarationBy(BEN, 40)));
    }

    @Test
    void when_the_second_is_withdrawn_the_first_is_unconfirmed() {
        match.given(made(1, declarationBy(ANA, 50)), made(2, declarationBy(BEN, 40)))
                .when(withdraw(2, BEN))
                .then(declarationWithdrawn(2), declared(1, declarationBy(ANA, 50)));
    }

    @Test
    void a_private_one_is_no_confirmation_and_counts_once_with_what_the_other_declared() {
        match.given(made(1, declarationBy(ANA, 50))).when(declare(2, privateDeclarationBy(BEN, 50))).then(made(2, privateDeclarationBy(BEN, 50)));
        match.given(made(1, privateDeclarationBy(ANA, 50)))
                .when(declare(2, declarationBy(BEN, 50)))
                .then(made(2, declarationBy(BEN, 50)), withdrawn(1, ANA), declared(2, declarationBy(BEN, 50)));
        match.given(made(1, privateDeclarationBy(ANA, 50))).when(declare(2, privateDeclarationBy(BEN, 50))).then(made(2, privateDeclarationBy(BEN, 50)));
    }

    @Test
    void who_keeps_it_private_still_answers_what_the_other_declared() {
        match.given(made(1, privateDeclarationBy(ANA, 50)), made(2, declarationBy(BEN, 50)))
                .when(answer(2, ANA, DECLINED))
                .then(given(2, DECLINED), declined(2, BEN));
    }

    @Test
    void there_is_an_end_to_it() {
        Object[] fifty = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> made(i, declarationBy(ANA, i)))
                .toArray();
        match.given(fifty).when(declare(51, declarationBy(ANA, 51))).thenRefused(EXCHANGE_LIMIT_REACHED);
        match.given(fifty).when(declare(51, declarationBy(BEN, 7))).then(made(51, declarationBy(BEN, 7)), confirmed(7, ANA, 51));
    }

    @Test
    void giver_and_receiver_declare_one_exchange() {
        org.assertj.core.api.Assertions.assertThat(ExchangeMatchId.of(new HelpTransfer(
                        ExchangeFixture.COHORT,
                        "PH",
                        Optional.of(ANA),
                        Optional.of(BEN),
                        HelpKind.FOOD,
                        ExchangeFixture.FOOD.on())))
                .isEqualTo(ExchangeFixture.MATCH)
                .isNotEqualTo(ExchangeMatchId.of(new HelpTransfer(
                        ExchangeFixture.COHORT,
                        "PH",
                        Optional.of(BEN),
                        Optional.of(ANA),
                        HelpKind.FOOD,
                        ExchangeFixture.FOOD.on())));
    }
}
