package org.mutuality.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mutuality.bench.load.HttpConnection;

/** Checks for leaked resources after clients that disconnect before the response. */
final class AbortedRequestsBenchmark implements Benchmark {
    private static final int DEFAULT_COUNT = 1_000;
    private static final Duration CLEANUP_TIMEOUT = Duration.ofSeconds(60);

    /** Longer than the gateway's keep-alive timeout. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(60);

    private final BenchContext context;
    private final int count;

    AbortedRequestsBenchmark(BenchContext context) {
        this.context = context;
        this.count = context.options().count("aborts", DEFAULT_COUNT);
    }

    @Override
    public BenchReport run() throws IOException, InterruptedException, SQLException {
        JournalRequests journals = context.journals();
        // Fills the pools and loads the classes, so that these do not count as leaks.
        context.warmUp(target -> context.load(target, journals::next));
        try (Connection sql = context.options().postgres().connect("postgres")) {
            LeakCheck leaks = new LeakCheck(context.options(), sql);
            context.print("waiting for idle connections to close");
            LeakCheck.SocketCounts before = leaks.atRest(KEEP_ALIVE);
            List<Measurement> rows = new ArrayList<>();
            for (AbortMode abort : AbortMode.values()) {
                for (Map.Entry<String, URI> target : context.targets().entrySet()) {
                    rows.add(measured(abort, target.getKey(), target.getValue(), journals));
                }
            }
            return report(leaks, before, rows, journals);
        }
    }

    private Measurement measured(AbortMode abort, String label, URI target, JournalRequests journals)
            throws InterruptedException {
        context.print(count + " " + abort.title() + " " + label);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(context.connections())) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                Random random = new Random(i);
                all.add(threads.submit(() -> once(abort, target, journals, random)));
            }
            for (Future<?> one : all) {
                await(one);
            }
        }
        double perSecond = count / ((System.nanoTime() - start) / 1e9);
        return Measurement.withoutResponse(abort.title() + " " + label, perSecond, count);
    }

    private static void once(AbortMode abort, URI target, JournalRequests journals, Random random) {
        try {
            abort.at(target, journals.next(target).orElseThrow(() -> new IOException("increase --families")), random);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Future<?> one) throws InterruptedException {
        try {
            one.get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new UncheckedIOException(new IOException(e.getCause()));
        }
    }

    private BenchReport report(
            LeakCheck leaks, LeakCheck.SocketCounts before, List<Measurement> rows, JournalRequests journals)
            throws IOException, InterruptedException, SQLException {
        Optional<String> leak = leaks.find(before);
        for (long end = System.nanoTime() + CLEANUP_TIMEOUT.toNanos(); leak.isPresent() && System.nanoTime() < end; ) {
            Thread.sleep(LeakCheck.PAUSE);
            leak = leaks.find(before);
        }
        Map<String, String> conditions = context.conditions();
        conditions.put("leftovers", leak.orElse("nothing"));
        conditions.put("sockets before", before.toString());
        conditions.put("sockets after", leaks.sockets().toString());
        boolean works = works(journals, conditions);
        return new BenchReport(conditions, rows, leak.isEmpty() && works);
    }

    private boolean works(JournalRequests journals, Map<String, String> conditions) throws IOException {
        boolean works = true;
        for (Map.Entry<String, URI> target : context.targets().entrySet()) {
            try (HttpConnection connection = new HttpConnection(target.getValue())) {
                int status =
                        connection.exchange(journals.next(target.getValue()).orElseThrow());
                conditions.put("a journal afterwards, " + target.getKey(), String.valueOf(status));
                works &= status == 201;
            }
        }
        return works;
    }

    /** How a client disconnects before the response. */
    enum AbortMode {
        /** Sends less than the declared length, then closes normally: the server reads the end of the stream. */
        HALF_BODY("incomplete bodies") {
            @Override
            void send(Socket socket, byte[] request, Random random) throws IOException {
                int head = new String(request, ISO_8859_1).indexOf("\r\n\r\n") + 4;
                socket.getOutputStream().write(request, 0, random.nextInt(head, request.length));
            }
        },
        /** Sends any part of the request, possibly none or all, then resets: the server can no longer write. */
        HARD_CLOSE("hard closes") {
            @Override
            void send(Socket socket, byte[] request, Random random) throws IOException {
                socket.setSoLinger(true, 0);
                socket.getOutputStream().write(request, 0, random.nextInt(request.length + 1));
                // The reset reaches the server at a random point of its processing.
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

        /** @throws IOException the connection is refused */
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
}
