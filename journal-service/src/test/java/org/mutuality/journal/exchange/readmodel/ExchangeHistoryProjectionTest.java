package org.mutuality.journal.exchange.readmodel;

import static org.mutuality.journal.exchange.ExchangeFixture.ANA;
import static org.mutuality.journal.exchange.ExchangeFixture.BEN;
import static org.mutuality.journal.exchange.ExchangeFixture.confirmed;
import static org.mutuality.journal.exchange.ExchangeFixture.declared;
import static org.mutuality.journal.exchange.ExchangeFixture.given;
import static org.mutuality.journal.exchange.ExchangeFixture.made;
import static org.mutuality.journal.exchange.ExchangeFixture.declarationBy;
import static org.mutuality.journal.exchange.ExchangeFixture.declarationWithdrawn;
import static org.mutuality.journal.exchange.ExchangeFixture.withdrawn;

import org.junit.jupiter.api.Test;
import org.mutuality.journal.exchange.ExchangeFixture;
import org.mutuality.journal.exchange.match.ExchangeAnswer;
import org.mutuality.journal.exchange.match.ExchangeEvent;
import org.mutuality.testkit.ProjectionSpec;

class ExchangeHistoryProjectionTest {
    private static final String ROWS = "select exchange_id, status from exchange_status_view order by position";

    private final ProjectionSpec<ExchangeEvent> view = ProjectionSpec.of(new ExchangeHistoryProjection());

    @Test
    void each_change_of_what_counts_is_a_row_and_nothing_is_overwritten() {
        view.given(made(1, declarationBy(ANA, 50)), declared(1, declarationBy(ANA, 50)))
                .given(given(1, ExchangeAnswer.CONFIRMED), confirmed(1, ANA), made(2, declarationBy(BEN, 40)))
                .given(declarationWithdrawn(1), withdrawn(1, ANA))
                .then(ROWS, row(1, "declared"), row(1, "confirmed"), row(1, "withdrawn"))
                .rebuilt()
                .then(ROWS, row(1, "declared"), row(1, "confirmed"), row(1, "withdrawn"));
    }

    private static String row(int id, String status) {
        return "%s | %s".formatted(ExchangeFixture.id(id).value(), status);
    }
}
