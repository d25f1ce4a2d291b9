package org.mutuality.journal.exchange.match;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.ErasedField;
import org.mutuality.platform.eventsourcing.FamilyData;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * What has happened to an exchange of help: what either family submitted ({@code Declaration…}, {@code ExchangeAnswered}), and what
 * follows for the exchanges that count ({@link ExchangeStatusChange}). Private to this service.
 */
public sealed interface ExchangeEvent {
    ExchangeMatchId matchId();

    ExchangeId exchangeId();

    Instant at();

    /** A new status of an exchange that counts. */
    sealed interface ExchangeStatusChange {
        ExchangeId exchangeId();

        HelpTransfer transfer();

        /** The family whose declaration gives the exchange its id. */
        UUID declaredBy();
    }

    @FamilyData(of = "declaration.declaredBy")
    @StoredAs(name = "journal.DeclarationMade", revision = 1)
    record DeclarationRecorded(
            ExchangeMatchId matchId, ExchangeId exchangeId, HelpTransfer transfer, Declaration declaration, Instant at)
            implements ExchangeEvent {}

    @StoredAs(name = "journal.DeclarationWithdrawn", revision = 1)
    record DeclarationWithdrawn(ExchangeMatchId matchId, ExchangeId exchangeId, Instant at) implements ExchangeEvent {}

    @StoredAs(name = "journal.ExchangeAnswered", revision = 1)
    record ExchangeAnswered(ExchangeMatchId matchId, ExchangeId exchangeId, ExchangeAnswer answer, Instant at)
            implements ExchangeEvent {}

    /** It counts as declared by one family; also when it returns to this status. */
    @FamilyData(of = "declaredBy")
    @StoredAs(name = "journal.ExchangeDeclared", revision = 1)
    record ExchangeDeclared(
            ExchangeMatchId matchId,
            ExchangeId exchangeId,
            HelpTransfer transfer,
            UUID declaredBy,
            @ErasedField Optional<Money> value,
            boolean hidden,
            Instant at)
            implements ExchangeEvent, ExchangeStatusChange {}

    /** @param mirror the other family's own declaration of the same, when that is the confirmation */
    @FamilyData(of = "declaredBy")
    @StoredAs(name = "journal.ExchangeConfirmed", revision = 1)
    record ExchangeConfirmed(
            ExchangeMatchId matchId,
            ExchangeId exchangeId,
            HelpTransfer transfer,
            UUID declaredBy,
            Optional<ExchangeId> mirror,
            Instant at)
            implements ExchangeEvent, ExchangeStatusChange {}

    @FamilyData(of = "declaredBy")
    @StoredAs(name = "journal.ExchangeDeclined", revision = 1)
    record ExchangeDeclined(
            ExchangeMatchId matchId, ExchangeId exchangeId, HelpTransfer transfer, UUID declaredBy, Instant at)
            implements ExchangeEvent, ExchangeStatusChange {}

    @FamilyData(of = "declaredBy")
    @StoredAs(name = "journal.ExchangeAnswerWithheld", revision = 1)
    record ExchangeAnswerWithheld(
            ExchangeMatchId matchId, ExchangeId exchangeId, HelpTransfer transfer, UUID declaredBy, Instant at)
            implements ExchangeEvent, ExchangeStatusChange {}

    /** It no longer counts under this id: withdrawn, or counted under the other family's declaration from now on. */
    @FamilyData(of = "declaredBy")
    @StoredAs(name = "journal.ExchangeWithdrawn", revision = 1)
    record ExchangeWithdrawn(
            ExchangeMatchId matchId, ExchangeId exchangeId, HelpTransfer transfer, UUID declaredBy, Instant at)
            implements ExchangeEvent, ExchangeStatusChange {}
}
