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
import org.mutuality.providers.Book;
import org.mutuality.providers.Call;
import org.mutuality.providers.Faults;
import org.mutuality.providers.Refused;
import org.mutuality.providers.Simulator;

/**
 * Disbursements after the GSMA Mobile Money API 1.2, asynchronous, with callback or polling. One X-CorrelationID is paid once,
 * whatever happens; another one pays again.
 */
public final class MobileMoneySimulator extends Simulator {
    private final Map<UUID, Transfer> transfers = new ConcurrentHashMap<>();
    private final Map<String, Transfer> byReference = new ConcurrentHashMap<>();
    private final Book<Transfer> book;
    private final String key;
    private final Callbacks callbacks;

    /**
     * @param state folder of its book
     * @param key what X-API-Key must say; empty: anything
     * @param secret signs callbacks; empty: there are none
     */
    public MobileMoneySimulator(int port, Path state, String key, String secret) {
        super(port);
        this.key = key;
        this.callbacks = new Callbacks(secret);
        this.book = new Book<>(state.resolve("transfers.ndjson"), Transfer.class, this::remember);
    }

    private void remember(Transfer transfer) {
        refer(transfer);
        transfers.put(transfer.correlationId(), transfer);
    }

    private void refer(Transfer transfer) {
        byReference.put(transfer.reference(), transfer);
        byReference.put(transfer.stateId().toString(), transfer);
    }

    /** The operator takes back what it has carried out; nobody is called. */
    public void reverse(UUID correlationId) {
        transfers.computeIfPresent(correlationId, (id, transfer) -> written(transfer.takenBack(Instant.now())));
    }

    @Override
    public Stream<Transfer> paid() {
        Instant now = Instant.now();
        return transfers.values().stream()
                .filter(transfer -> transfer.paid(now))
                .sorted(Comparator.comparing(Transfer::takenAt));
    }

    @Override
    protected void serve(Call call) throws IOException {
        if (!key.isEmpty() && !call.header("X-API-Key").equals(Optional.of(key))) {
            call.json(401, Refused.of("authorisation", "clientAuthorisationError"));
        } else if (call.line().equals("POST /transactions/type/disbursement")) {
            take(call);
        } else if (call.line().equals("GET /heartbeat")) {
            call.json(200, Map.of("serviceStatus", "available"));
        } else if (call.after("GET /accounts/")
                .filter(rest -> rest.endsWith("/transactions"))
                .isPresent()) {
            Listing.answer(call, transfers.values(), chance());
        } else {
            show(call);
        }
    }

    private void show(Call call) throws IOException {
        Instant now = Instant.now();
        Optional<Object> found = call.after("GET /responses/")
                .flatMap(id -> Optional.ofNullable(transfers.get(UUID.fromString(id))))
                .<Object>map(transfer -> Map.of("link", Representations.link(transfer, now)))
                .or(() -> call.after("GET /requeststates/")
                        .flatMap(this::referred)
                        .map(transfer -> Representations.state(transfer, now)))
                .or(() -> call.after("GET /transactions/")
                        .flatMap(this::referred)
                        .filter(transfer -> transfer.error().isEmpty())
                        .map(transfer -> Representations.transaction(transfer, now)));
        if (found.isPresent()) {
            call.json(200, found.get());
        } else {
            call.json(404, Refused.of("identification", "identifierError"));
        }
    }

    private Optional<Transfer> referred(String reference) {
        return Optional.ofNullable(byReference.get(reference));
    }

    private void take(Call call) throws IOException {
        Faults faults = chance().faults();
        if (chance().strikes("lostRequests", faults.lostRequests())) {
            call.breakOff();
            return;
        }
        Transfer transfer = Intake.read(call, chance());
        if (chance().marks(faults.refuse(), "refuse", transfer.payee())) {
            call.json(400, Refused.of("businessRule", "maxBalanceExceeded"));
        } else if (!isNew(transfer)) {
            call.json(400, Refused.of("businessRule", "duplicateRequest"));
        } else {
            acknowledge(call, transfer, faults);
        }
    }

    /** On disk before anybody can see it, and only the first under its correlation id. */
    private boolean isNew(Transfer transfer) {
        return transfers.computeIfAbsent(transfer.correlationId(), id -> written(transfer)) == transfer;
    }

    private Transfer written(Transfer transfer) {
        book.append(transfer);
        refer(transfer);
        return transfer;
    }

    private void acknowledge(Call call, Transfer transfer, Faults faults) throws IOException {
        if (chance().strikes("unordered", faults.unordered())) {
            isNew(transfer.unordered());
        }
        boolean twice = chance().strikes("duplicates", faults.duplicates());
        transfer.callback()
                .map(URI::create)
                .ifPresent(where -> Thread.ofVirtual().start(() -> callBack(where, transfer, twice)));
        if (chance().strikes("lostAnswers", faults.lostAnswers())) {
            call.breakOff();
        } else {
            call.json(202, Representations.state(transfer, Instant.MIN));
        }
    }

    private void callBack(URI where, Transfer transfer, boolean twice) {
        try {
            Thread.sleep(Duration.between(Instant.now(), transfer.dueAt()));
            Object outcome = transfer.error().isPresent()
                    ? Representations.error(transfer)
                    : Representations.transaction(transfer, transfer.dueAt());
            callbacks.tell(where, transfer.correlationId(), outcome);
            if (twice) {
                Object outdated = Representations.transaction(transfer, Instant.MIN);
                callbacks.tell(where, transfer.correlationId(), outdated);
                callbacks.tell(where, transfer.correlationId(), outcome);
            }
            if (transfer.reversedAt().isPresent() && transfer.error().isEmpty()) {
                Instant at = transfer.reversedAt().get();
                Thread.sleep(Duration.between(Instant.now(), at));
                callbacks.tell(where, transfer.correlationId(), Representations.transaction(transfer, at));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        super.close();
        book.close();
    }
}
