package org.mutuality.journal.exchange.match;

import static org.mutuality.journal.exchange.ExchangeFixture.ANA;
import static org.mutuality.journal.exchange.ExchangeFixture.AT;
import static org.mutuality.journal.exchange.ExchangeFixture.MATCH;
import static org.mutuality.journal.exchange.ExchangeFixture.OUTSIDE;
import static org.mutuality.journal.exchange.ExchangeFixture.id;
import static org.mutuality.journal.exchange.ExchangeFixture.privateDeclarationBy;
import static org.mutuality.journal.exchange.ExchangeFixture.noting;
import static org.mutuality.journal.exchange.ExchangeFixture.declarationBy;
import static org.mutuality.journal.exchange.ExchangeFixture.withNote;
import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_ALREADY_DECLARED;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.exchange.match.ExchangeCommand.ReserveExchangeId;
import org.mutuality.journal.exchange.match.ExchangeIdReservationEvent.ExchangeIdReserved;
import org.mutuality.testkit.AggregateSpec;

class ExchangeIdReservationTest {
    private final AggregateSpec<ExchangeIdReservation> reservation = AggregateSpec.of(ExchangeIdReservation.class);

    @Test
    void an_id_identifies_what_was_first_written_under_it() {
        reservation.given().when(write(MATCH, declarationBy(ANA, 50))).then(written(declarationBy(ANA, 50)));
        reservation.given(written(declarationBy(ANA, 50))).when(write(MATCH, declarationBy(ANA, 50))).thenNothing();
    }

    @Test
    void and_for_nothing_else() {
        reservation.given(written(declarationBy(ANA, 50))).when(write(MATCH, declarationBy(ANA, 60))).thenRefused(EXCHANGE_ALREADY_DECLARED);
        reservation.given(written(declarationBy(ANA, 50))).when(write(MATCH, privateDeclarationBy(ANA, 50))).thenRefused(EXCHANGE_ALREADY_DECLARED);
        reservation.given(written(declarationBy(ANA, 50)))
                .when(write(ExchangeMatchId.of(OUTSIDE), declarationBy(ANA, 50)))
                .thenRefused(EXCHANGE_ALREADY_DECLARED);
    }

    @Test
    void what_was_written_before_notes_were_encrypted_is_recognised() {
        UUID clear = noting(ANA, "rice").fingerprint();
        ReserveExchangeId again =
                new ReserveExchangeId(id(1), MATCH, withNote(ANA, "rice").fingerprint(), clear, AT);
        reservation.given(written(noting(ANA, "rice"))).when(again).thenNothing();
        reservation.given(written(withNote(ANA, "rice"))).when(again).thenNothing();
        reservation.given(written(withNote(ANA, "corn"))).when(again).thenRefused(EXCHANGE_ALREADY_DECLARED);
        reservation.given(written(declarationBy(ANA, 50))).when(again).thenRefused(EXCHANGE_ALREADY_DECLARED);
    }

    private static ReserveExchangeId write(ExchangeMatchId match, Declaration declaration) {
        return new ReserveExchangeId(id(1), match, declaration.fingerprint(), declaration.fingerprint(), AT);
    }

    private static ExchangeIdReserved written(Declaration declaration) {
        return new ExchangeIdReserved(id(1), MATCH, declaration.fingerprint(), AT);
    }
}
