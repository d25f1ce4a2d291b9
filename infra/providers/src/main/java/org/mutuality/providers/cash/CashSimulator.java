package org.mutuality.providers.cash;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mutuality.providers.simulator.AppendOnlyLog;
import org.mutuality.providers.simulator.Faults;
import org.mutuality.providers.simulator.HttpCall;
import org.mutuality.providers.simulator.Simulator;

/**
 * {@code PUT /lists/{id}} (CSV of orderId, point, amount, currency, code and optionally validUntil; may be repeated: a code is paid
 * once), {@code GET /receipts?after=N} (CSV of code, when; without the first N), {@code POST
 * /codes/{code}?at=2026-04-01T10:00:00Z} (a payee presents the code then: 204, 409 already paid, 410 expired).
 */
public final class CashSimulator extends Simulator {
    private static final ObjectReader ROWS = CsvMapper.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY, CsvParser.Feature.SKIP_EMPTY_LINES)
            .build()
            .readerFor(String[].class);
    private static final int CELLS = 5;
    private static final int CELLS_WITH_EXPIRY = 6;

    private final Map<String, CashPickup> byCode = new LinkedHashMap<>();
    private final AppendOnlyLog<CashPickup> log;

    public CashSimulator(int port, Path state) {
        super(port);
        log = new AppendOnlyLog<>(state.resolve("handed.ndjson"), CashPickup.class, one -> byCode.put(one.code(), one));
    }

    @Override
    public synchronized Stream<CashPickup> paid() {
        Instant now = Instant.now();
        return byCode.values().stream()
                .filter(one -> one.handedOut(now))
                .sorted(Comparator.comparing(CashPickup::handedAt))
                .toList()
                .stream();
    }

    @Override
    protected void serve(HttpCall call) throws IOException {
        Optional<String> list = call.after("PUT /lists/");
        if (list.isPresent()) {
            receiveList(call);
        } else if (call.line().equals("GET /receipts")) {
            long after = Long.parseLong(call.parameter("after").orElse("0"));
            String receipts = paid().skip(after)
                    .map(one -> one.code() + "," + one.handedAt() + "\r\n")
                    .collect(Collectors.joining("", "code,when\r\n", ""));
            call.answer(200, "text/csv", receipts.getBytes(StandardCharsets.UTF_8));
        } else {
            Optional<String> code = call.after("POST /codes/");
            Instant at = call.parameter("at").map(Instant::parse).orElseGet(Instant::now);
            call.empty(code.map(one -> present(one, at)).orElse(404));
        }
    }

    private synchronized int present(String code, Instant at) {
        CashPickup waiting = byCode.get(code);
        if (waiting == null) {
            return 404;
        }
        if (waiting.handedOut(at)) {
            return 409;
        }
        if (!waiting.isGood(at)) {
            return 410;
        }
        keep(waiting.collected(at));
        return 204;
    }

    private void receiveList(HttpCall call) throws IOException {
        Faults faults = chance().faults();
        if (chance().occurs("lostRequests", faults.lostRequests())) {
            call.breakOff();
            return;
        }
        try (MappingIterator<String[]> rows = ROWS.readValues(call.stream())) {
            keep(rows.readAll().stream()
                    .skip(1)
                    .map(cells -> read(cells, faults))
                    .toList());
        }
        if (chance().occurs("lostAnswers", faults.lostAnswers())) {
            call.breakOff();
        } else {
            call.empty(204);
        }
    }

    private synchronized void keep(List<CashPickup> handed) {
        for (CashPickup one : handed) {
            CashPickup before = byCode.get(one.code());
            if (before == null || !before.handedOut(Instant.now()) && one.outlives(before)) {
                keep(one);
            }
        }
    }

    private void keep(CashPickup one) {
        log.append(one);
        byCode.put(one.code(), one);
    }

    private CashPickup read(String[] cells, Faults faults) {
        if (cells.length != CELLS && cells.length != CELLS_WITH_EXPIRY) {
            throw new IllegalArgumentException(String.join(",", cells));
        }
        long wait = chance().occurs("late", faults.late()) ? faults.lateMs() : 0;
        boolean claimed = !chance().marks(faults.unclaimed(), "unclaimed", cells[4]);
        String end = cells.length == CELLS ? "" : LocalDate.parse(cells[CELLS]).toString();
        return new CashPickup(
                cells[0], cells[1], cells[2], cells[3], cells[4], Instant.now().plusMillis(wait), claimed, end);
    }

    @Override
    public void close() {
        super.close();
        log.close();
    }

    /**
     * Cash that waits at a cash point or was paid.
     *
     * @param amount plain decimal, as received
     * @param handedAt when the payee comes
     * @param claimed whether the payee ever comes
     * @param validUntil the last day (UTC) on which the code is valid; empty: no limit
     */
    public record CashPickup(
            String orderId,
            String point,
            String amount,
            String currency,
            String code,
            Instant handedAt,
            boolean claimed,
            String validUntil) {
        // Absent in older files.
        @SuppressWarnings("NullAway")
        public CashPickup {
            validUntil = validUntil == null ? "" : validUntil;
        }

        boolean handedOut(Instant now) {
            return claimed && !handedAt.isAfter(now) && isGood(handedAt);
        }

        boolean isGood(Instant at) {
            return validUntil.isEmpty()
                    || !LocalDate.ofInstant(at, ZoneOffset.UTC).isAfter(LocalDate.parse(validUntil));
        }

        /** Whether a repeated list extends the validity of an unclaimed code. */
        boolean outlives(CashPickup before) {
            return !before.validUntil.isEmpty()
                    && (validUntil.isEmpty() || validUntil.compareTo(before.validUntil) > 0);
        }

        CashPickup collected(Instant at) {
            return new CashPickup(orderId, point, amount, currency, code, at, true, validUntil);
        }
    }
}
