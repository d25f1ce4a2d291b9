package org.mutuality.platform.http.problem;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import org.mutuality.platform.problem.CallerGoneException;

/**
 * A caller disconnected before the whole body had arrived, as phones often do. Nobody can be answered, and it is not a
 * bug.
 */
public final class ClientDisconnectedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param cause exception of reading the body */
    public ClientDisconnectedException(IOException cause) {
        super("The client disconnected", cause, false, false);
    }

    /** Whether the failure is a broken connection to the caller, in any form in which the server reports it. */
    static boolean is(Throwable failure) {
        return switch (failure) {
            case ClientDisconnectedException e -> true;
            case CallerGoneException e -> true;
            case HttpClosedException e -> true;
            case StreamResetException e -> true;
            case ClosedChannelException e -> true;
            // A broken connection to one of our servers is wrapped by its client.
            case SocketException e -> !(e instanceof ConnectException);
            // Thrown for a truncated multipart body.
            case IOException e when e.getClass() == IOException.class && e.getCause() != null -> is(e.getCause());
            default -> false;
        };
    }
}
