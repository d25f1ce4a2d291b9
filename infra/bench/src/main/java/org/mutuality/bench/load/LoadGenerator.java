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

/** Sends requests for a given time; each connection sends the next one after the last response, and not before it is due. */
public final class LoadGenerator {
    /** Pseudo status of a request without a response. */
    public static final int BROKEN = 0;

    private final URI target;
    private final int connections;
    private final Function<URI, Optional<byte[]>> requests;
    private final RequestSender sender;
    private final long between;

    /** @param requests gives the next request; empty when there are no more, which ends the load early */
    public LoadGenerator(URI target, int connections, Function<URI, Optional<byte[]>> requests) {
        this(
                target,
                connections,
                requests,
                (connection, request, statuses) -> statuses.merge(connection.exchange(request), 1, Integer::sum));
    }

    public LoadGenerator(URI target, int connections, Function<URI, Optional<byte[]>> requests, RequestSender sender) {
        this(target, connections, requests, sender, 0);
    }

    private LoadGenerator(
            URI target, int connections, Function<URI, Optional<byte[]>> requests, RequestSender sender, long between) {
        this.target = target;
        this.connections = connections;
        this.requests = requests;
        this.sender = sender;
        this.between = between;
    }

    /** The same load at a fixed rate over all connections; a request's duration then starts when it was due. */
    public LoadGenerator at(int perSecond) {
        return new LoadGenerator(target, connections, requests, sender, 1_000_000_000L * connections / perSecond);
    }

    /** Sends one request and counts the status of its response. */
    @FunctionalInterface
    public interface RequestSender {
        void exchange(HttpConnection connection, byte[] request, Map<Integer, Integer> statuses) throws IOException;
    }

    /** @param statuses status → number of responses; {@link #BROKEN}: the connection failed */
    public record LoadResult(Duration duration, Percentiles latency, Map<Integer, Integer> statuses) {
        public double perSecond() {
            return (count() - statuses.getOrDefault(BROKEN, 0)) / (duration.toNanos() / 1e9);
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

    /** Uses one connection until it closes. @return whether there may be more requests */
    private boolean connection(long end, RequestPacer pace, LatencyRecorder durations, Map<Integer, Integer> statuses) {
        try (HttpConnection connection = new HttpConnection(target)) {
            while (System.nanoTime() < end && !connection.closing()) {
                Optional<byte[]> request = requests.apply(target);
                if (request.isEmpty()) {
                    return false;
                }
                long due = pace.next();
                sender.exchange(connection, request.get(), statuses);
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
