package org.mutuality.bench;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.mutuality.bench.load.HttpConnection;

/** Journals that nobody has told yet: each call other families and months, so that every one is accepted. */
public final class JournalRequests {
    static final YearMonth FIRST_MONTH = YearMonth.of(2000, 1);
    public static final int MONTHS = 12 * 26 - 1;

    private final List<UUID> families;
    private final Supplier<String> token;
    private final AtomicLong next = new AtomicLong();

    public JournalRequests(List<UUID> families, Supplier<String> token) {
        this.families = List.copyOf(families);
        this.token = token;
    }

    /** Neighbours in time are different families, as in life. Empty: all are told. */
    public Optional<byte[]> next(URI target) {
        long number = next.getAndIncrement();
        return number < all() ? Optional.of(request(target, number)) : Optional.empty();
    }

    /** Many in one call, as from phones that were offline; fewer at the end, then empty. */
    public Optional<byte[]> bulk(URI target, int rows) {
        long first = next.getAndAdd(rows);
        long end = Math.min(first + rows, all());
        if (first >= end) {
            return Optional.empty();
        }
        StringBuilder lines = new StringBuilder();
        for (long number = first; number < end; number++) {
            lines.append(line(number)).append('\n');
        }
        return Optional.of(HttpConnection.request(
                target, "POST /journals", token.get(), "application/x-ndjson", lines.toString()));
    }

    /** Some asked for one when all were told: what was measured last had too few, or none. */
    public boolean ended() {
        return next.get() > all();
    }

    public static String body(long number) {
        return "{\"form\":\"core-1\",\"answers\":" + SampleAnswers.json(number) + "}";
    }

    private byte[] request(URI target, long number) {
        return HttpConnection.put(
                target, "/journals/" + family(number) + "/" + month(number), token.get(), body(number));
    }

    private String line(long number) {
        return "{\"familyId\":\"" + family(number) + "\",\"month\":\"" + month(number) + "\",\"edition\":\""
                + new UUID(number, family(number).getLeastSignificantBits())
                + "\",\"writtenAt\":\"2026-01-02T03:04:05Z\"," + body(number).substring(1);
    }

    private UUID family(long number) {
        return families.get((int) (number % families.size()));
    }

    private YearMonth month(long number) {
        return FIRST_MONTH.plusMonths(number / families.size());
    }

    private long all() {
        return (long) families.size() * MONTHS;
    }
}
