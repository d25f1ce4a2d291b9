package org.mutuality.providers.mobile;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mutuality.providers.simulator.AppendOnlyLog;
import org.mutuality.providers.simulator.Faults;
import org.mutuality.providers.simulator.GsmaError;
import org.mutuality.providers.simulator.HttpCall;
import org.mutuality.providers.simulator.Simulator;

/**
 * Disbursements by the GSMA Mobile Money API 1.2, asynchronous, with callback or polling. Each X-CorrelationID is paid exactly
 * once.
 */
public final class MobileMoneySimulator extends Simulator {
    private final Map<UUID, MobileMoneyTransfer> transfers = new ConcurrentHashMap<>();
    private final Map<String, MobileMoneyTransfer> byReference = new ConcurrentHashMap<>();
    private final AppendOnlyLog<MobileMoneyTransfer> log;
    private final String key;
    private final CallbackSender callbacks;

    /**
     * @param state folder of its data
     * @param key expected X-API-Key; empty: any
     * @param secret signs callbacks
     */
    public MobileMoneySimulator(int port, Path state, String key, String secret) {
        super(port);
        this.key = key;
        this.callbacks = new CallbackSender(secret);
        this.log = new AppendOnlyLog<>(state.resolve("transfers.ndjson"), MobileMoneyTransfer.class, this::restore);
    }

    private void restore(MobileMoneyTransfer transfer) {
        addReferences(transfer);
        transfers.put(transfer.correlationId(), transfer);
    }

    private void addReferences(MobileMoneyTransfer transfer) {
        byReference.put(transfer.reference(), transfer);
        byReference.put(transfer.stateId().toString(), transfer);
    }

    /** Completes a pending transfer without a callback. */
    public void complete(UUID correlationId) {
        transfers.computeIfPresent(correlationId, (id, transfer) -> written(transfer.asCompleted(Instant.now())));
    }

    /** Reverses a completed transfer without a callback. */
    public void reverse(UUID correlationId) {
        transfers.computeIfPresent(correlationId, (id, transfer) -> written(transfer.asReversed(Instant.now())));
    }

    @Override
    public Stream<MobileMoneyTransfer> paid() {
        Instant now = Instant.now();
        return transfers.values().stream()
                .filter(transfer -> transfer.paid(now))
                .sorted(Comparator.comparing(MobileMoneyTransfer::takenAt));
    }

    @Override
    protected void serve(HttpCall call) throws IOException {
        if (!key.isEmpty() && !call.header("X-API-Key").equals(Optional.of(key))) {
            call.json(401, GsmaError.of("authorisation", "clientAuthorisationError"));
        } else if (call.line().equals("POST /transactions/type/disbursement")) {
            receive(call);
        } else if (call.line().equals("GET /heartbeat")) {
            call.json(200, Map.of("serviceStatus", "available"));
        } else if (call.after("GET /accounts/")
                .filter(rest -> rest.endsWith("/transactions"))
                .isPresent()) {
            TransactionListHandler.answer(call, transfers.values(), chance());
        } else {
            query(call);
        }
    }

    private void query(HttpCall call) throws IOException {
        Instant now = Instant.now();
        Optional<Object> found = call.after("GET /responses/")
                .flatMap(id -> Optional.ofNullable(transfers.get(UUID.fromString(id))))
                .<Object>map(transfer -> Map.of("link", GsmaTransferMapper.link(transfer, now)))
                .or(() -> call.after("GET /requeststates/")
                        .flatMap(this::byReference)
                        .map(transfer -> GsmaTransferMapper.state(transfer, now)))
                .or(() -> call.after("GET /transactions/")
                        .flatMap(this::byReference)
                        .filter(transfer -> transfer.error().isEmpty())
                        .map(transfer -> GsmaTransferMapper.transaction(transfer, now)));
        if (found.isPresent()) {
            call.json(200, found.get());
        } else {
            call.json(404, GsmaError.of("identification", "identifierError"));
        }
    }

    private Optional<MobileMoneyTransfer> byReference(String reference) {
        return Optional.ofNullable(byReference.get(reference));
    }

    private void receive(HttpCall call) throws IOException {
        Faults faults = chance().faults();
        if (chance().occurs("lostRequests", faults.lostRequests())) {
            call.breakOff();
            return;
        }
        MobileMoneyTransfer transfer = DisbursementReader.read(call, chance());
        if (chance().marks(faults.refuse(), "refuse", transfer.payee())) {
            call.json(400, GsmaError.of("businessRule", "maxBalanceExceeded"));
        } else if (!isNew(transfer)) {
            call.json(400, GsmaError.of("businessRule", "duplicateRequest"));
        } else {
            acknowledge(call, transfer, faults);
        }
    }

    /** Stores the transfer durably before it becomes visible; true only for the first with its correlation id. */
    private boolean isNew(MobileMoneyTransfer transfer) {
        return transfers.computeIfAbsent(transfer.correlationId(), id -> written(transfer)) == transfer;
    }

    private MobileMoneyTransfer written(MobileMoneyTransfer transfer) {
        log.append(transfer);
        addReferences(transfer);
        return transfer;
    }

    private void acknowledge(HttpCall call, MobileMoneyTransfer transfer, Faults faults) throws IOException {
        if (chance().occurs("unordered", faults.unordered())) {
            isNew(transfer.unordered());
        }
        boolean twice = chance().occurs("duplicates", faults.duplicates());
        transfer.callback()
                .map(URI::create)
                .ifPresent(address -> Thread.ofVirtual().start(() -> callBack(address, transfer, twice)));
        if (chance().occurs("lostAnswers", faults.lostAnswers())) {
            call.breakOff();
        } else {
            call.json(202, GsmaTransferMapper.state(transfer, Instant.MIN));
        }
    }

    private void callBack(URI address, MobileMoneyTransfer transfer, boolean twice) {
        try {
            Thread.sleep(Duration.between(Instant.now(), transfer.dueAt()));
            Object outcome = transfer.error().isPresent()
                    ? GsmaTransferMapper.error(transfer)
                    : GsmaTransferMapper.transaction(transfer, transfer.dueAt());
            callbacks.send(address, transfer.correlationId(), outcome);
            if (twice) {
                Object outdated = GsmaTransferMapper.transaction(transfer, Instant.MIN);
                callbacks.send(address, transfer.correlationId(), outdated);
                callbacks.send(address, transfer.correlationId(), outcome);
            }
            if (transfer.reversedAt().isPresent() && transfer.error().isEmpty()) {
                Instant at = transfer.reversedAt().get();
                Thread.sleep(Duration.between(Instant.now(), at));
                callbacks.send(address, transfer.correlationId(), GsmaTransferMapper.transaction(transfer, at));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        super.close();
        log.close();
    }
}
