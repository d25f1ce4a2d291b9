package org.mutuality.providers.mobile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An order that the operator has accepted.
 *
 * @param correlationId the client's id of the request, X-CorrelationID
 * @param stateId id of its request state
 * @param reference the operator's id
 * @param ours the client's own reference, if any
 * @param amount plain decimal, as received
 * @param payee msisdn, E.164
 * @param description text for the payee
 * @param callback callback URL, if any
 * @param dueAt when it is completed
 * @param reversedAt when the operator reverses it
 * @param fee charged by the operator, plain decimal; empty: none
 * @param error errorCode with which it will fail
 */
public record MobileMoneyTransfer(
        UUID correlationId,
        UUID stateId,
        String reference,
        Optional<String> ours,
        String amount,
        String currency,
        String payee,
        String description,
        Optional<String> callback,
        Instant takenAt,
        Instant dueAt,
        Optional<Instant> reversedAt,
        String fee,
        String feeCurrency,
        Optional<String> error) {

    boolean pending(Instant now) {
        return now.isBefore(dueAt);
    }

    /** Completed, whether or not it has been reversed since. */
    boolean carriedOut(Instant now) {
        return !pending(now) && error.isEmpty();
    }

    boolean reversed(Instant now) {
        return carriedOut(now) && reversedAt.filter(at -> !now.isBefore(at)).isPresent();
    }

    boolean paid(Instant now) {
        return carriedOut(now) && !reversed(now);
    }

    /** A transfer of the same amount to the same payee that was not ordered. */
    MobileMoneyTransfer unordered() {
        return new MobileMoneyTransfer(
                UUID.randomUUID(),
                UUID.randomUUID(),
                newReference(),
                Optional.empty(),
                amount,
                currency,
                payee,
                description,
                Optional.empty(),
                takenAt,
                takenAt,
                Optional.empty(),
                "",
                "",
                Optional.empty());
    }

    static String newReference() {
        return "MM" + UUID.randomUUID().toString().substring(0, 18).replace("-", "");
    }

    MobileMoneyTransfer asCompleted(Instant at) {
        return with(at, reversedAt);
    }

    MobileMoneyTransfer asReversed(Instant at) {
        return with(dueAt, Optional.of(at));
    }

    private MobileMoneyTransfer with(Instant dueAt, Optional<Instant> reversedAt) {
        return new MobileMoneyTransfer(
                correlationId,
                stateId,
                reference,
                ours,
                amount,
                currency,
                payee,
                description,
                callback,
                takenAt,
                dueAt,
                reversedAt,
                fee,
                feeCurrency,
                error);
    }
}
