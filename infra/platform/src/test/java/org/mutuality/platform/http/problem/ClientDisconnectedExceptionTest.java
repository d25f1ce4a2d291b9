package org.mutuality.platform.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ClientDisconnectedExceptionTest {
    @Test
    void a_broken_connection_of_the_request_is_the_callers() {
        assertThat(ClientDisconnectedException.is(new SocketException("Connection reset")))
                .isTrue();
        assertThat(ClientDisconnectedException.is(new HttpClosedException("Connection was closed")))
                .isTrue();
        assertThat(ClientDisconnectedException.is(new IOException(new ClosedChannelException())))
                .isTrue();
        assertThat(ClientDisconnectedException.is(
                        new IOException(new IOException(new SocketException("Connection reset")))))
                .isTrue();
        assertThat(ClientDisconnectedException.is(
                        new ClientDisconnectedException(new IOException("Connection closed"))))
                .isTrue();
    }

    @Test
    void a_broken_connection_to_a_server_is_not() {
        assertThat(ClientDisconnectedException.is(
                        new SQLException("I/O", "08006", new SocketException("Connection reset"))))
                .isFalse();
        assertThat(ClientDisconnectedException.is(new ConnectException("Connection refused")))
                .isFalse();
        assertThat(ClientDisconnectedException.is(new IOException("No space left on device")))
                .isFalse();
    }

    @Test
    void it_is_not_a_server_error() {
        IOException line = new IOException(new SocketException("Connection reset"));
        assertThat(ExceptionTranslator.to(new ClientDisconnectedException(line)).status())
                .isEqualTo(400);
        assertThat(ExceptionTranslator.to(line).status()).isEqualTo(400);
        assertThat(ExceptionTranslator.to(new IllegalStateException("asking a server", line))
                        .status())
                .isEqualTo(503);
    }
}
