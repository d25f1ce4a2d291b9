package org.mutuality.bench.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Each connection sends its next request when the last one was answered, and at a given rate not before it is due, until time is up. */
public final class LoadGenerator {
    /** What happened when there was no answer. */
    public static final int BROKEN = 0;

    private final URI target;
    private final int connections;
    private final Function<URI, Optional<byte[]>> requests;
    private final RequestSender counting;
    private final long between;

    /** @param requests the next one; empty: there are no more, and the load ends early */
    public LoadGenerator(URI target, int connections, Function<URI, Optional<byte[]>> requests) {
        this(
                target,
                connections,
                requests,
                (wire, request, statuses) -> statuses.merge(wire.exchange(request), 1, Integer::sum));
    }

    public LoadGenerator(
            URI target, int connections, Function<URI, Optional<byte[]>> requests, RequestSender counting) {
        this(target, connections, requests, counting, 0);
    }

    private LoadGenerator(
            URI target,
            int connections,
            Function<URI, Optional<byte[]>> requests,
            RequestSender counting,
            long between) {
        this.target = target;
        this.connections = connections;
        this.requests = requests;
        this.counting = counting;
        this.between = between;
    }

    /** The same, so many a second on all connections together: then a duration begins when its request was due. */
    public LoadGenerator at(int perSecond) {
        return new LoadGenerator(target, connections, requests, counting, 1_000_000_000L * connections / perSecond);
    }

    /** Sends one request, and counts what its answer says. */
    @FunctionalInterface
    public interface RequestSender {
        void exchange(HttpConnection wire, byte[] request, Map<Integer, Integer> statuses) throws IOException;
    }

    /** @param statuses how often each came; {@link #BROKEN}: the connection failed */
    public record LoadResult(Duration took, Percentiles latency, Map<Integer, Integer> statuses) {
        public double perSecond() {
            return (count() - statuses.getOrDefault(BROKEN, 0)) / (took.toNanos() / 1e9);
        }

        private int count() {
            return statuses.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    public LoadResult run(Duration length) {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
        List<LatencyRecorder> durations = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            LatencyRecorder own = new LatencyRecorder();
            durations.add(own);
            RequestPacer pace = new RequestPacer(between, start + between * i / connections);
            threads.add(Thread.ofPlatform().name("load-" + i).start(() -> loop(end, pace, own, statuses)));
        }
        threads.forEach(LoadGenerator::join);
        return new LoadResult(
                Duration.ofNanos(System.nanoTime() - start), LatencyRecorder.of(durations), new TreeMap<>(statuses));
    }

    private void loop(long end, RequestPacer pace, LatencyRecorder durations, Map<Integer, Integer> statuses) {
        Map<Integer, Integer> own = new TreeMap<>();
        boolean more = true;
        while (more && System.nanoTime() < end) {
            more = connection(end, pace, durations, own);
        }
        own.forEach((status, count) -> statuses.merge(status, count, Integer::sum));
    }

    /** One connection's life. @return whether there may be more to send */
    private boolean connection(long end, RequestPacer pace, LatencyRecorder durations, Map<Integer, Integer> statuses) {
        try (HttpConnection connection = new HttpConnection(target)) {
            while (System.nanoTime() < end && !connection.closing()) {
                Optional<byte[]> request = requests.apply(target);
                if (request.isEmpty()) {
                    return false;
                }
                long due = pace.next();
                counting.exchange(connection, request.get(), statuses);
                durations.add(System.nanoTime() - due);
            }
        } catch (IOException e) {
            statuses.merge(BROKEN, 1, Integer::sum);
        }
        return true;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
