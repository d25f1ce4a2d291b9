package org.mutuality.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;

class ErrorRedactorTest {
    @Test
    void arguments_of_a_statement_are_redacted() {
        Exception failure = new UnableToExecuteStatementException(
                "insert into t values (:note) [arguments: we were robbed]",
                new SQLException("null value in column \"month\"", "23502"),
                null);
        assertThat(ErrorRedactor.of(failure)).contains("month").doesNotContain("robbed");
    }

    @Test
    void another_exceptions_message_is_kept_and_truncated() {
        assertThat(ErrorRedactor.of(new IllegalStateException("x".repeat(2_000))))
                .hasSize(500)
                .contains("IllegalState");
    }
}
