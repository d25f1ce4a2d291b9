package org.mutuality.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;

class ErrorRedactorTest {
    @Test
    void what_was_bound_to_a_statement_is_not_told() {
        Exception failure = new UnableToExecuteStatementException(
                "insert into t values (:note) [arguments: we were robbed]",
                new SQLException("null value in column \"month\"", "23502"),
                null);
        assertThat(ErrorRedactor.of(failure)).contains("month").doesNotContain("robbed");
    }

    @Test
    void a_bugs_own_words_are_told_and_cut() {
        assertThat(ErrorRedactor.of(new IllegalStateException("x".repeat(2_000))))
                .hasSize(500)
                .contains("IllegalState");
    }
}
