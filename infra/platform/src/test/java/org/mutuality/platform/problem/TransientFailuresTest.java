package org.mutuality.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransientFailuresTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acquisition timeout while waiting for new connection",
                "Sorry, acquisition timeout!",
                "Interrupted while acquiring",
                "Exception while creating new connection",
                "Can't create new connection as the pool is shutting down",
                "This pool is closed and does not handle any more connections!",
                "Connection is closed"
            })
    void a_pool_without_a_connection_is_an_unavailable_database(String message) {
        assertThat(TransientFailures.isTransient(new IllegalStateException(new SQLException(message))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300", "40001", "40P01", "25006", "55P03"})
    void a_transient_state_is_an_unavailable_database(String state) {
        assertThat(TransientFailures.isTransient(new SQLException("reported by PostgreSQL", state)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22P02", "0", "42P01"})
    void any_other_state_is_a_bug(String state) {
        assertThat(TransientFailures.isTransient(new SQLException("reported by PostgreSQL", state)))
                .isFalse();
    }

    @Test
    void another_message_without_a_state_is_a_bug() {
        assertThat(TransientFailures.isTransient(
                        new SQLException("Attempted to modify read-only state of read-only connection")))
                .isFalse();
        assertThat(TransientFailures.isTransient(new SQLException((String) null)))
                .isFalse();
    }

    @Test
    void a_refused_connection_as_a_cause_is_an_unavailable_server() {
        SQLException unnamed = new SQLException("Unable to do it", new ConnectException("refused"));
        assertThat(TransientFailures.isTransient(unnamed)).isTrue();
    }
}
