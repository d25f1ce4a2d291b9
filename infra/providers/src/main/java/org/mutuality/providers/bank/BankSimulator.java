package org.mutuality.providers.bank;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mutuality.providers.simulator.AppendOnlyLog;
import org.mutuality.providers.simulator.Faults;
import org.mutuality.providers.simulator.HttpCall;
import org.mutuality.providers.simulator.Simulator;

/**
 * {@code PUT /files/{msgId}} (pain.001; 201, the same again 200, other content 409), {@code GET /reports?after=N} (JSON, numbered
 * from 1), {@code GET /reports/N} (pain.002, then camt.053; a second camt.053 for late and returned payments).
 */
public final class BankSimulator extends Simulator {
    private final Map<String, ReceivedPaymentFile> files = new LinkedHashMap<>();
    private final Path state;
    private final AppendOnlyLog<ReceivedPaymentFile> log;

    /** @param number from 1, in the order in which the reports are ready */
    record ReportListing(int number, String kind) {}

    private record PendingReport(Instant readyAt, String kind, ReceivedPaymentFile filed, boolean later) {}

    public BankSimulator(int port, Path state) {
        super(port);
        this.state = state;
        this.log = new AppendOnlyLog<>(
                state.resolve("files.ndjson"), ReceivedPaymentFile.class, one -> files.put(one.messageId(), one));
    }

    @Override
    public synchronized Stream<BankPayment> paid() {
        return files.values().stream()
                .filter(filed -> filed.rejected().isEmpty())
                .flatMap(filed -> filed.those(BankPayment::paid).stream())
                .toList()
                .stream();
    }

    @Override
    protected void serve(HttpCall call) throws IOException {
        Optional<String> file = call.after("PUT /files/");
        Optional<String> number = call.after("GET /reports/");
        if (file.isPresent()) {
            receive(call, file.get());
        } else if (number.isPresent()) {
            sendReport(call, Integer.parseInt(number.get()));
        } else if (call.line().equals("GET /reports")) {
            call.json(200, listed(Integer.parseInt(call.parameter("after").orElse("0"))));
        } else {
            call.empty(404);
        }
    }

    private void receive(HttpCall call, String messageId) throws IOException {
        Faults faults = chance().faults();
        if (chance().occurs("lostRequests", faults.lostRequests())) {
            call.breakOff();
            return;
        }
        int status = file(call.stream(), messageId, faults);
        if (chance().occurs("lostAnswers", faults.lostAnswers())) {
            call.breakOff();
        } else {
            call.empty(status);
        }
    }

    private int file(InputStream in, String messageId, Faults faults) throws IOException {
        Path incoming = Files.createTempFile(state, "incoming", ".xml");
        try {
            String digest = saveAndDigest(in, incoming);
            return file(incoming, messageId, digest, faults);
        } finally {
            Files.delete(incoming);
        }
    }

    private synchronized int file(Path incoming, String messageId, String digest, Faults faults) throws IOException {
        ReceivedPaymentFile before = files.get(messageId);
        if (before != null) {
            return before.digest().equals(digest) ? 200 : 409;
        }
        try (InputStream whole = new BufferedInputStream(Files.newInputStream(incoming))) {
            CreditTransferInitiation order = CreditTransferInitiation.read(whole, chance());
            if (!order.messageId().equals(messageId)) {
                return 400;
            }
            Instant now = Instant.now();
            ReceivedPaymentFile filed = new ReceivedPaymentFile(
                    messageId,
                    digest,
                    order.rejected(),
                    now,
                    now.plusMillis(faults.lateMs()),
                    faults.unmatched(),
                    order.payments());
            log.append(filed);
            files.put(messageId, filed);
            return 201;
        }
    }

    private static String saveAndDigest(InputStream in, Path file) throws IOException {
        try {
            DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"));
            Files.copy(digested, file, StandardCopyOption.REPLACE_EXISTING);
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized List<PendingReport> reports() {
        List<PendingReport> reports = new ArrayList<>();
        for (ReceivedPaymentFile filed : files.values()) {
            reports.add(new PendingReport(filed.receivedAt(), "pain.002.001.10", filed, false));
            if (filed.rejected().isEmpty()) {
                reports.add(new PendingReport(filed.receivedAt(), "camt.053.001.08", filed, false));
            }
            if (filed.rejected().isEmpty()
                    && filed.hasLater()
                    && !filed.laterAt().isAfter(Instant.now())) {
                reports.add(new PendingReport(filed.laterAt(), "camt.053.001.08", filed, true));
            }
        }
        // A stable order, so that the number of a report never changes.
        reports.sort(Comparator.comparing(PendingReport::readyAt));
        return reports;
    }

    private List<ReportListing> listed(int after) {
        List<PendingReport> reports = reports();
        return IntStream.range(Math.max(after, 0), reports.size())
                .mapToObj(i -> new ReportListing(i + 1, reports.get(i).kind()))
                .toList();
    }

    private void sendReport(HttpCall call, int number) throws IOException {
        List<PendingReport> reports = reports();
        if (number < 1 || number > reports.size()) {
            call.empty(404);
            return;
        }
        PendingReport report = reports.get(number - 1);
        byte[] xml = report.kind().startsWith("pain")
                ? BankReportWriter.status(report.filed())
                : BankReportWriter.statement(report.filed(), report.later());
        call.answer(200, "application/xml", xml);
    }

    @Override
    public void close() {
        super.close();
        log.close();
    }
}
