package org.mutuality.bench;

import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.mutuality.bench.load.HttpConnection;

/** Journals that have not been submitted yet: every request has another family or month, so that each is accepted. */
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

    /** The next request; consecutive ones have different families. Empty when all journals are submitted. */
    public Optional<byte[]> next(URI target) {
        long number = next.getAndIncrement();
        return number < all() ? Optional.of(request(target, number)) : Optional.empty();
    }

    /** A bulk request with the next {@code rows} journals; fewer at the end, then empty. */
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

    /** True when a request was needed after all journals were submitted, so that the last measurement had too few. */
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
