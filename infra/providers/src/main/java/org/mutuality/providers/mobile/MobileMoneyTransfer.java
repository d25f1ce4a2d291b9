package org.mutuality.providers.mobile;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An order as the operator took it.
 *
 * @param correlationId the client's own id of the request, X-CorrelationID
 * @param stateId of its request state
 * @param reference the operator's own
 * @param ours the client's own reference, where it told one
 * @param amount plain decimal, as it was told
 * @param payee the msisdn, E.164
 * @param description what the payee reads
 * @param callback where the client wants to be told
 * @param dueAt when it is carried out
 * @param reversedAt when the operator takes it back
 * @param fee plain decimal, for carrying it out, which the operator keeps; empty: none
 * @param error why it will fail, an errorCode
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

    /** It was carried out, whether or not it was taken back since. */
    boolean carriedOut(Instant now) {
        return !pending(now) && error.isEmpty();
    }

    boolean reversed(Instant now) {
        return carriedOut(now) && reversedAt.filter(at -> !now.isBefore(at)).isPresent();
    }

    boolean paid(Instant now) {
        return carriedOut(now) && !reversed(now);
    }

    /** As much to the same payee, which nobody has ordered. */
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

    MobileMoneyTransfer asReversed(Instant at) {
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
                Optional.of(at),
                fee,
                feeCurrency,
                error);
    }
}
