package org.mutuality.journal.exchange;

import static org.mutuality.journal.exchange.ExchangeProblem.EXCHANGE_ALREADY_DECLARED;
import static org.mutuality.journal.exchange.Given.ANA;
import static org.mutuality.journal.exchange.Given.AT;
import static org.mutuality.journal.exchange.Given.DEED;
import static org.mutuality.journal.exchange.Given.OUTSIDE;
import static org.mutuality.journal.exchange.Given.id;
import static org.mutuality.journal.exchange.Given.keeps;
import static org.mutuality.journal.exchange.Given.noted;
import static org.mutuality.journal.exchange.Given.noting;
import static org.mutuality.journal.exchange.Given.says;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.exchange.ExchangeCommand.WriteSlip;
import org.mutuality.journal.exchange.SlipEvent.SlipWritten;
import org.mutuality.testkit.AggregateSpec;

class SlipTest {
    private final AggregateSpec<Slip> slip = AggregateSpec.of(Slip.class);

    @Test
    void an_id_stands_for_what_was_first_written_under_it() {
        slip.given().when(write(DEED, says(ANA, 50))).then(written(says(ANA, 50)));
        slip.given(written(says(ANA, 50))).when(write(DEED, says(ANA, 50))).thenNothing();
    }

    @Test
    void and_for_nothing_else() {
        slip.given(written(says(ANA, 50))).when(write(DEED, says(ANA, 60))).thenRefused(EXCHANGE_ALREADY_DECLARED);
        slip.given(written(says(ANA, 50))).when(write(DEED, keeps(ANA, 50))).thenRefused(EXCHANGE_ALREADY_DECLARED);
        slip.given(written(says(ANA, 50)))
                .when(write(DeedId.of(OUTSIDE), says(ANA, 50)))
                .thenRefused(EXCHANGE_ALREADY_DECLARED);
    }

    @Test
    void what_was_written_before_notes_were_sealed_is_known_again() {
        UUID clear = noting(ANA, "rice").fingerprint();
        WriteSlip again = new WriteSlip(id(1), DEED, noted(ANA, "rice").fingerprint(), clear, AT);
        slip.given(written(noting(ANA, "rice"))).when(again).thenNothing();
        slip.given(written(noted(ANA, "rice"))).when(again).thenNothing();
        slip.given(written(noted(ANA, "corn"))).when(again).thenRefused(EXCHANGE_ALREADY_DECLARED);
        slip.given(written(says(ANA, 50))).when(again).thenRefused(EXCHANGE_ALREADY_DECLARED);
    }

    private static WriteSlip write(DeedId deed, Declaration declaration) {
        return new WriteSlip(id(1), deed, declaration.fingerprint(), declaration.fingerprint(), AT);
    }

    private static SlipWritten written(Declaration declaration) {
        return new SlipWritten(id(1), DEED, declaration.fingerprint(), AT);
    }
}
