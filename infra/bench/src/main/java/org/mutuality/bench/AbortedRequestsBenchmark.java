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

/** When callers are gone before their answer, does anything of them stay behind? */
final class AbortedRequestsBenchmark implements Benchmark {
    private static final int MANY = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Longer than the gateway keeps a connection for the next request. */
    private static final Duration KEPT = Duration.ofSeconds(60);

    private final BenchContext stage;
    private final int many;

    AbortedRequestsBenchmark(BenchContext stage) {
        this.stage = stage;
        this.many = stage.options().count("aborts", MANY);
    }

    @Override
    public BenchReport answer() throws IOException, InterruptedException, SQLException {
        JournalRequests journals = stage.journals();
        // Pools fill and classes load: what is there afterwards is no leak.
        stage.warmUp(target -> stage.load(target, journals::next));
        try (Connection sql = stage.options().postgres().connect("postgres")) {
            LeakCheck left = new LeakCheck(stage.options(), sql);
            stage.print("waiting for kept connections to end");
            LeakCheck.SocketCounts before = left.atRest(KEPT);
            List<Measurement> rows = new ArrayList<>();
            for (AbortMode abort : AbortMode.values()) {
                for (Map.Entry<String, URI> door : stage.doors().entrySet()) {
                    rows.add(measured(abort, door.getKey(), door.getValue(), journals));
                }
            }
            return report(left, before, rows, journals);
        }
    }

    private Measurement measured(AbortMode abort, String door, URI target, JournalRequests journals)
            throws InterruptedException {
        stage.print(many + " " + abort.title() + " " + door);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(stage.connections())) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                Random random = new Random(i);
                all.add(threads.submit(() -> once(abort, target, journals, random)));
            }
            for (Future<?> one : all) {
                done(one);
            }
        }
        double perSecond = many / ((System.nanoTime() - start) / 1e9);
        return Measurement.unanswered(abort.title() + " " + door, perSecond, many);
    }

    private static void once(AbortMode abort, URI target, JournalRequests journals, Random random) {
        try {
            abort.at(target, journals.next(target).orElseThrow(() -> new IOException("increase --families")), random);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void done(Future<?> one) throws InterruptedException {
        try {
            one.get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new UncheckedIOException(new IOException(e.getCause()));
        }
    }

    private BenchReport report(
            LeakCheck left, LeakCheck.SocketCounts before, List<Measurement> rows, JournalRequests journals)
            throws IOException, InterruptedException, SQLException {
        Optional<String> stays = left.stays(before);
        for (long end = System.nanoTime() + PATIENCE.toNanos(); stays.isPresent() && System.nanoTime() < end; ) {
            Thread.sleep(LeakCheck.PAUSE);
            stays = left.stays(before);
        }
        Map<String, String> conditions = stage.conditions();
        conditions.put("leftovers", stays.orElse("nothing"));
        conditions.put("sockets before", before.toString());
        conditions.put("sockets after", left.sockets().toString());
        boolean works = works(journals, conditions);
        return new BenchReport(conditions, rows, stays.isEmpty() && works);
    }

    private boolean works(JournalRequests journals, Map<String, String> conditions) throws IOException {
        boolean works = true;
        for (Map.Entry<String, URI> door : stage.doors().entrySet()) {
            try (HttpConnection wire = new HttpConnection(door.getValue())) {
                int status = wire.exchange(journals.next(door.getValue()).orElseThrow());
                conditions.put("a journal afterwards, " + door.getKey(), String.valueOf(status));
                works &= status == 201;
            }
        }
        return works;
    }

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
}
