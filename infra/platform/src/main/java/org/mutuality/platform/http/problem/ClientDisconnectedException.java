package org.mutuality.platform.http.problem;

import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;

/** A caller was gone before all of the body was here, as phones are each day: nobody is left to be answered, and it is no bug. */
public final class ClientDisconnectedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param cause what reading the body threw */
    public ClientDisconnectedException(IOException cause) {
        super("The client disconnected", cause, false, false);
    }

    /** Whether {@code failure} is the end of the line on which the request came: ours, or as the server tells it. */
    static boolean is(Throwable failure) {
        return switch (failure) {
            case ClientDisconnectedException e -> true;
            case HttpClosedException e -> true;
            case StreamResetException e -> true;
            case ClosedChannelException e -> true;
            // That of a line to a server of ours comes wrapped by its client.
            case SocketException e -> !(e instanceof ConnectException);
            // As a body of many parts ends too soon.
            case IOException e when e.getClass() == IOException.class && e.getCause() != null -> is(e.getCause());
            default -> false;
        };
    }
}
