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
    void the_pool_without_a_connection_is_the_database_away(String words) {
        assertThat(TransientFailures.isTransient(new IllegalStateException(new SQLException(words))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300", "40001", "40P01", "25006", "55P03"})
    void a_state_that_passes_is_the_database_away(String state) {
        assertThat(TransientFailures.isTransient(new SQLException("told by PostgreSQL", state)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22P02", "0", "42P01"})
    void a_state_that_stays_is_a_bug(String state) {
        assertThat(TransientFailures.isTransient(new SQLException("told by PostgreSQL", state)))
                .isFalse();
    }

    @Test
    void other_words_without_a_state_are_a_bug() {
        assertThat(TransientFailures.isTransient(
                        new SQLException("Attempted to modify read-only state of read-only connection")))
                .isFalse();
        assertThat(TransientFailures.isTransient(new SQLException((String) null)))
                .isFalse();
    }

    @Test
    void a_refused_connection_below_other_words_is_a_server_away() {
        SQLException unnamed = new SQLException("Unable to do it", new ConnectException("refused"));
        assertThat(TransientFailures.isTransient(unnamed)).isTrue();
    }
}
