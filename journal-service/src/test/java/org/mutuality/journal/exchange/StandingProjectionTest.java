package org.mutuality.journal.exchange;

import static org.mutuality.journal.exchange.Given.ANA;
import static org.mutuality.journal.exchange.Given.BEN;
import static org.mutuality.journal.exchange.Given.confirmed;
import static org.mutuality.journal.exchange.Given.declared;
import static org.mutuality.journal.exchange.Given.given;
import static org.mutuality.journal.exchange.Given.made;
import static org.mutuality.journal.exchange.Given.says;
import static org.mutuality.journal.exchange.Given.takenBack;
import static org.mutuality.journal.exchange.Given.withdrawn;

import org.junit.jupiter.api.Test;
import org.mutuality.testkit.ProjectionSpec;

class StandingProjectionTest {
    private static final String ROWS = "select exchange_id, status from exchange_standing_view order by position";

    private final ProjectionSpec<ExchangeEvent> view = ProjectionSpec.of(new StandingProjection());

    @Test
    void each_change_of_what_counts_is_a_row_and_nothing_is_overwritten() {
        view.given(made(1, says(ANA, 50)), declared(1, says(ANA, 50)))
                .given(given(1, Answer.CONFIRMED), confirmed(1, ANA), made(2, says(BEN, 40)))
                .given(takenBack(1), withdrawn(1, ANA))
                .then(ROWS, row(1, "declared"), row(1, "confirmed"), row(1, "withdrawn"))
                .rebuilt()
                .then(ROWS, row(1, "declared"), row(1, "confirmed"), row(1, "withdrawn"));
    }

    private static String row(int id, String status) {
        return "%s | %s".formatted(Given.id(id).value(), status);
    }
}
