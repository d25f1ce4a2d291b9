package org.mutuality.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Random;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A caller who is gone before the answer. */
enum AbortMode {
    /** Less than the length that was told, then closed as usual: the other side reads the end of the stream. */
    HALF_BODY("incomplete bodies") {
        @Override
        void send(Socket socket, byte[] request, Random random) throws IOException {
            int head = new String(request, ISO_8859_1).indexOf("\r\n\r\n") + 4;
            socket.getOutputStream().write(request, 0, random.nextInt(head, request.length));
        }
    },
    /** Any part of it, also none or all, then reset: the other side can't even write any more. */
    HARD_CLOSE("hard closes") {
        @Override
        void send(Socket socket, byte[] request, Random random) throws IOException {
            socket.setSoLinger(true, 0);
            socket.getOutputStream().write(request, 0, random.nextInt(request.length + 1));
            // Where it is in its work when the reset comes is left to chance too.
            sleep(random.nextInt(8));
        }
    };

    private final String title;

    AbortMode(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** @throws IOException nobody listens there */
    void at(URI target, byte[] request, Random random) throws IOException {
        try (Socket socket = new Socket(target.getHost(), target.getPort())) {
            send(socket, request, random);
        }
    }

    abstract void send(Socket socket, byte[] request, Random random) throws IOException;

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
