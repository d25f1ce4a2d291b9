package org.mutuality.payment.paymentfile;

import static org.mutuality.payment.paymentfile.PaymentFileFixture.*;

import org.junit.jupiter.api.Test;
import org.mutuality.testkit.ProjectionSpec;

class PaymentFileProjectionTest {
    private static final String FILES =
            "select round, provider, line_count, sum_minor, issued_by, valid_until, withdrawal_reason, approved_by from payment_file";
    private static final String INSERT_BEFORE_EVENTS = """
            insert into payment_file (file_id, batch_id, round, country, provider, line_count, sum_minor, currency, issued_by,
                issued_at)
            values ('%s', '%s', 1, 'PH', 'cash', 1, 100, 'PHP', 'maria', now()) returning 1""";
    private static final String LINES = "select order_id from payment_file_line order by order_id";

    @Test
    void a_file_stands_when_it_is_whole_and_says_how_it_was_withdrawn() {
        ProjectionSpec.<PaymentFileEvent>of(new PaymentFileProjection())
                .given(linesAdded(1, 2), linesAdded(3))
                .then(FILES)
                .then(LINES, order(1).toString(), order(2).toString(), order(3).toString())
                .given(issued(3))
                .then(FILES, "1 | cash | 3 | 300 | maria | 2021-05-02 | null | null")
                .given(proposed("never sent", "mario", 1), approved("carla", 2))
                .then(FILES, "1 | cash | 3 | 300 | maria | 2021-05-02 | never sent | carla")
                .rebuilt()
                .then(FILES, "1 | cash | 3 | 300 | maria | 2021-05-02 | never sent | carla")
                .then(LINES, order(1).toString(), order(2).toString(), order(3).toString());
    }

    @Test
    void a_file_of_before_there_were_events_stays_when_it_is_filled_again() {
        String row = "1 | cash | 1 | 100 | maria | null | never sent | carla";
        ProjectionSpec.<PaymentFileEvent>of(new PaymentFileProjection())
                .then(INSERT_BEFORE_EVENTS.formatted(ID.value(), BATCH), "1")
                .then(
                        "insert into payment_file_line values ('%s', '%s') returning 1".formatted(ID.value(), order(1)),
                        "1")
                .given(proposed("never sent", "mario", 1), approved("carla", 2))
                .then(FILES, row)
                .rebuilt()
                .then(FILES, row)
                .then(LINES, order(1).toString());
    }
}
