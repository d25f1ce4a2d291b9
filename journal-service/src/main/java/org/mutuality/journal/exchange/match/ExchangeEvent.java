package org.mutuality.journal.exchange.match;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * What has happened to a deed: what either said ({@code Declaration…}, {@code ExchangeAnswered}), and what follows for the exchanges
 * that count ({@link ExchangeStatusChange}). Private to this service.
 */
public sealed interface ExchangeEvent {
    ExchangeMatchId matchId();

    ExchangeId exchangeId();

    Instant at();

    /** How an exchange that counts stands from now on. */
    sealed interface ExchangeStatusChange {
        ExchangeId exchangeId();

        HelpTransfer passing();

        /** Whose declaration it goes by. */
        UUID declaredBy();
    }

    @StoredAs(name = "journal.DeclarationMade", revision = 1)
    record DeclarationRecorded(
            ExchangeMatchId matchId, ExchangeId exchangeId, HelpTransfer passing, Declaration declaration, Instant at)
            implements ExchangeEvent {}

    @StoredAs(name = "journal.DeclarationWithdrawn", revision = 1)
    record DeclarationWithdrawn(ExchangeMatchId matchId, ExchangeId exchangeId, Instant at) implements ExchangeEvent {}

    @StoredAs(name = "journal.ExchangeAnswered", revision = 1)
    record ExchangeAnswered(ExchangeMatchId matchId, ExchangeId exchangeId, ExchangeAnswer answer, Instant at)
            implements ExchangeEvent {}

    /** It counts, as one of the two says. Also when it stands so again. */
    @StoredAs(name = "journal.ExchangeDeclared", revision = 1)
    record ExchangeDeclared(
            ExchangeMatchId matchId,
            ExchangeId exchangeId,
            HelpTransfer passing,
            UUID declaredBy,
            Optional<Money> value,
            boolean hidden,
            Instant at)
            implements ExchangeEvent, ExchangeStatusChange {}

    /** @param mirror the other's own declaration of the same, when it is that which confirms */
    @StoredAs(name = "journal.ExchangeConfirmed", revision = 1)
    record ExchangeConfirmed(
            ExchangeMatchId matchId,
            ExchangeId exchangeId,
            HelpTransfer passing,
            UUID declaredBy,
            Optional<ExchangeId> mirror,
            Instant at)
            implements ExchangeEvent, ExchangeStatusChange {}

    @StoredAs(name = "journal.ExchangeDeclined", revision = 1)
    record ExchangeDeclined(
            ExchangeMatchId matchId, ExchangeId exchangeId, HelpTransfer passing, UUID declaredBy, Instant at)
            implements ExchangeEvent, ExchangeStatusChange {}

    @StoredAs(name = "journal.ExchangeAnswerWithheld", revision = 1)
    record ExchangeAnswerWithheld(
            ExchangeMatchId matchId, ExchangeId exchangeId, HelpTransfer passing, UUID declaredBy, Instant at)
            implements ExchangeEvent, ExchangeStatusChange {}

    /** It counts no longer under this id: taken back, or counted by the other's declaration from now on. */
    @StoredAs(name = "journal.ExchangeWithdrawn", revision = 1)
    record ExchangeWithdrawn(
            ExchangeMatchId matchId, ExchangeId exchangeId, HelpTransfer passing, UUID declaredBy, Instant at)
            implements ExchangeEvent, ExchangeStatusChange {}
}
