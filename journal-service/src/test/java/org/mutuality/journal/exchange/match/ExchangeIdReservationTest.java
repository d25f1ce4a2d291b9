package org.mutuality.journal.exchange.match;

import static org.mutuality.journal.exchange.ExchangeFixture.ANA;
import static org.mutuality.journal.exchange.ExchangeFixture.AT;
import static org.mutuality.journal.exchange.ExchangeFixture.DEED;
import static org.mutuality.journal.exchange.ExchangeFixture.OUTSIDE;
import static org.mutuality.journal.exchange.ExchangeFixture.id;
import static org.mutuality.journal.exchange.ExchangeFixture.keeps;
import static org.mutuality.journal.exchange.ExchangeFixture.noting;
import static org.mutuality.journal.exchange.ExchangeFixture.says;
import static org.mutuality.journal.exchange.ExchangeFixture.withNote;
import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_ALREADY_DECLARED;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.exchange.match.ExchangeCommand.ReserveExchangeId;
import org.mutuality.journal.exchange.match.ExchangeIdReservationEvent.ExchangeIdReserved;
import org.mutuality.testkit.AggregateSpec;

class ExchangeIdReservationTest {
    private final AggregateSpec<ExchangeIdReservation> slip = AggregateSpec.of(ExchangeIdReservation.class);

    @Test
    void an_id_identifies_what_was_first_written_under_it() {
        slip.given().when(write(DEED, says(ANA, 50))).then(written(says(ANA, 50)));
        slip.given(written(says(ANA, 50))).when(write(DEED, says(ANA, 50))).thenNothing();
    }

    @Test
    void and_for_nothing_else() {
        slip.given(written(says(ANA, 50))).when(write(DEED, says(ANA, 60))).thenRefused(EXCHANGE_ALREADY_DECLARED);
        slip.given(written(says(ANA, 50))).when(write(DEED, keeps(ANA, 50))).thenRefused(EXCHANGE_ALREADY_DECLARED);
        slip.given(written(says(ANA, 50)))
                .when(write(ExchangeMatchId.of(OUTSIDE), says(ANA, 50)))
                .thenRefused(EXCHANGE_ALREADY_DECLARED);
    }

    @Test
    void what_was_written_before_notes_were_encrypted_is_recognised() {
        UUID clear = noting(ANA, "rice").fingerprint();
        ReserveExchangeId again =
                new ReserveExchangeId(id(1), DEED, withNote(ANA, "rice").fingerprint(), clear, AT);
        slip.given(written(noting(ANA, "rice"))).when(again).thenNothing();
        slip.given(written(withNote(ANA, "rice"))).when(again).thenNothing();
        slip.given(written(withNote(ANA, "corn"))).when(again).thenRefused(EXCHANGE_ALREADY_DECLARED);
        slip.given(written(says(ANA, 50))).when(again).thenRefused(EXCHANGE_ALREADY_DECLARED);
    }

    private static ReserveExchangeId write(ExchangeMatchId deed, Declaration declaration) {
        return new ReserveExchangeId(id(1), deed, declaration.fingerprint(), declaration.fingerprint(), AT);
    }

    private static ExchangeIdReserved written(Declaration declaration) {
        return new ExchangeIdReserved(id(1), DEED, declaration.fingerprint(), AT);
    }
}
