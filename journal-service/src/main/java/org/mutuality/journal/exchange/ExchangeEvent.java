package org.mutuality.journal.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.store.StoredAs;

/**
 * What has happened to a deed: what either said ({@code Declaration…}, {@code AnswerGiven}), and what follows for the exchanges
 * that count ({@link Told}). Private to this service.
 */
public sealed interface ExchangeEvent {
    DeedId deedId();

    ExchangeId exchangeId();

    Instant at();

    /** How an exchange that counts stands from now on. */
    sealed interface Told {
        ExchangeId exchangeId();

        Passing passing();

        /** Whose declaration it goes by. */
        UUID declaredBy();
    }

    @StoredAs(name = "journal.DeclarationMade", revision = 1)
    record DeclarationMade(DeedId deedId, ExchangeId exchangeId, Passing passing, Declaration declaration, Instant at)
            implements ExchangeEvent {}

    @StoredAs(name = "journal.DeclarationWithdrawn", revision = 1)
    record DeclarationTakenBack(DeedId deedId, ExchangeId exchangeId, Instant at) implements ExchangeEvent {}

    @StoredAs(name = "journal.ExchangeAnswered", revision = 1)
    record AnswerGiven(DeedId deedId, ExchangeId exchangeId, Answer answer, Instant at) implements ExchangeEvent {}

    /** It counts, as one of the two says. Also when it stands so again. */
    @StoredAs(name = "journal.ExchangeDeclared", revision = 1)
    record ExchangeDeclared(
            DeedId deedId,
            ExchangeId exchangeId,
            Passing passing,
            UUID declaredBy,
            Optional<Money> value,
            boolean hidden,
            Instant at)
            implements ExchangeEvent, Told {}

    /** @param mirror the other's own declaration of the same, when it is that which confirms */
    @StoredAs(name = "journal.ExchangeConfirmed", revision = 1)
    record ExchangeConfirmed(
            DeedId deedId,
            ExchangeId exchangeId,
            Passing passing,
            UUID declaredBy,
            Optional<ExchangeId> mirror,
            Instant at)
            implements ExchangeEvent, Told {}

    @StoredAs(name = "journal.ExchangeDeclined", revision = 1)
    record ExchangeDeclined(DeedId deedId, ExchangeId exchangeId, Passing passing, UUID declaredBy, Instant at)
            implements ExchangeEvent, Told {}

    @StoredAs(name = "journal.ExchangeAnswerWithheld", revision = 1)
    record ExchangeLeft(DeedId deedId, ExchangeId exchangeId, Passing passing, UUID declaredBy, Instant at)
            implements ExchangeEvent, Told {}

    /** It counts no longer under this id: taken back, or counted by the other's declaration from now on. */
    @StoredAs(name = "journal.ExchangeWithdrawn", revision = 1)
    record ExchangeWithdrawn(DeedId deedId, ExchangeId exchangeId, Passing passing, UUID declaredBy, Instant at)
            implements ExchangeEvent, Told {}
}
