package org.mutuality.bench;

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
final class Load {
    /** What happened when there was no answer. */
    static final int BROKEN = 0;

    private final URI target;
    private final int connections;
    private final Function<URI, Optional<byte[]>> requests;
    private final Counting counting;
    private final long between;

    /** @param requests the next one; empty: there are no more, and the load ends early */
    Load(URI target, int connections, Function<URI, Optional<byte[]>> requests) {
        this(
                target,
                connections,
                requests,
                (wire, request, statuses) -> statuses.merge(wire.exchange(request), 1, Integer::sum));
    }

    Load(URI target, int connections, Function<URI, Optional<byte[]>> requests, Counting counting) {
        this(target, connections, requests, counting, 0);
    }

    private Load(
            URI target, int connections, Function<URI, Optional<byte[]>> requests, Counting counting, long between) {
        this.target = target;
        this.connections = connections;
        this.requests = requests;
        this.counting = counting;
        this.between = between;
    }

    /** The same, so many a second on all connections together: then a duration begins when its request was due. */
    Load at(int perSecond) {
        return new Load(target, connections, requests, counting, 1_000_000_000L * connections / perSecond);
    }

    /** Sends one request, and counts what its answer says. */
    @FunctionalInterface
    interface Counting {
        void exchange(Wire wire, byte[] request, Map<Integer, Integer> statuses) throws IOException;
    }

    /** @param statuses how often each came; {@link #BROKEN}: the connection failed */
    record Result(Duration took, Percentiles latency, Map<Integer, Integer> statuses) {
        double perSecond() {
            return (count() - statuses.getOrDefault(BROKEN, 0)) / (took.toNanos() / 1e9);
        }

        private int count() {
            return statuses.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    Result run(Duration length) {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
        List<Durations> durations = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Durations own = new Durations();
            durations.add(own);
            Pace pace = new Pace(between, start + between * i / connections);
            threads.add(Thread.ofPlatform().name("load-" + i).start(() -> loop(end, pace, own, statuses)));
        }
        threads.forEach(Load::join);
        return new Result(
                Duration.ofNanos(System.nanoTime() - start), Durations.of(durations), new TreeMap<>(statuses));
    }

    private void loop(long end, Pace pace, Durations durations, Map<Integer, Integer> statuses) {
        Map<Integer, Integer> own = new TreeMap<>();
        boolean more = true;
        while (more && System.nanoTime() < end) {
            more = connection(end, pace, durations, own);
        }
        own.forEach((status, count) -> statuses.merge(status, count, Integer::sum));
    }

    /** One connection's life. @return whether there may be more to send */
    private boolean connection(long end, Pace pace, Durations durations, Map<Integer, Integer> statuses) {
        try (Wire connection = new Wire(target)) {
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
