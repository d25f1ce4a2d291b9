package org.mutuality.journal.exchange.readmodel;

import static java.time.ZoneOffset.UTC;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Money;
import org.mutuality.journal.exchange.match.Declaration;
import org.mutuality.journal.exchange.match.ExchangeEvent;
import org.mutuality.journal.exchange.match.ExchangeEvent.DeclarationRecorded;
import org.mutuality.journal.exchange.match.ExchangeEvent.DeclarationWithdrawn;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeAnswerWithheld;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeAnswered;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeConfirmed;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeDeclared;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeDeclined;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeStatusChange;
import org.mutuality.journal.exchange.match.ExchangeEvent.ExchangeWithdrawn;
import org.mutuality.journal.exchange.match.ExchangeId;
import org.mutuality.journal.exchange.match.ExchangeStatus;
import org.mutuality.journal.exchange.match.HelpTransfer;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code exchange_view}: a row per declaration; those that count are the exchanges. */
@Singleton
class ExchangeProjection implements Projection<ExchangeEvent> {
    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public Class<ExchangeEvent> eventType() {
        return ExchangeEvent.class;
    }

    @Override
    public void project(ExchangeEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case DeclarationRecorded declaration -> insert(declaration, recorded, sql);
            case DeclarationWithdrawn withdrawal ->
                sql.execute(
                        "update exchange_view set status = 'withdrawn', mirror_of = null where exchange_id = ?",
                        withdrawal.exchangeId().value());
            case ExchangeAnswered answer -> {}
            case ExchangeDeclared declared -> updateStatus(declared, ExchangeStatus.DECLARED, Optional.empty(), sql);
            case ExchangeConfirmed confirmed ->
                updateStatus(confirmed, ExchangeStatus.CONFIRMED, confirmed.mirror(), sql);
            case ExchangeDeclined declined -> updateStatus(declined, ExchangeStatus.DECLINED, Optional.empty(), sql);
            case ExchangeAnswerWithheld withheld ->
                updateStatus(withheld, ExchangeStatus.WITHHELD, Optional.empty(), sql);
            case ExchangeWithdrawn withdrawn -> {
                UUID id = withdrawn.exchangeId().value();
                sql.execute("update exchange_view set counts = false where exchange_id = ?", id);
                sql.execute("update exchange_view set mirror_of = null where mirror_of = ?", id);
            }
        }
    }

    // What the other family declares of the same exchange stays, as its own.
    @Override
    public void erase(UUID familyId, Handle sql) {
        sql.execute(
                "update exchange_view set mirror_of = null where mirror_of in (select exchange_id from exchange_view where declared_by = ?)",
                familyId);
        sql.execute("delete from exchange_view where declared_by = ?", familyId);
    }

    @Override
    public List<String> tables() {
        return List.of("exchange_view");
    }

    private static void insert(DeclarationRecorded event, EventMetadata recorded, Handle sql) {
        HelpTransfer transfer = event.transfer();
        Declaration declaration = event.declaration();
        sql.execute(
                "insert into exchange_view values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'declared', false, null, ?, ?)",
                event.exchangeId().value(),
                recorded.position(),
                event.matchId().value(),
                transfer.cohortId(),
                declaration.declaredBy(),
                transfer.otherThan(declaration.declaredBy()).orElse(null),
                transfer.directionFor(declaration.declaredBy()).text(),
                transfer.kind().text(),
                transfer.on(),
                declaration.value().map(Money::minor).orElse(null),
                declaration.value().map(Money::currency).orElse(null),
                declaration.hidden(),
                declaration.note().orElse(null),
                event.at().atOffset(UTC),
                declaration.encrypted().map(note -> note.ciphertext().text()).orElse(null));
    }

    private static void updateStatus(
            ExchangeStatusChange change, ExchangeStatus status, Optional<ExchangeId> mirror, Handle sql) {
        UUID id = change.exchangeId().value();
        sql.execute("update exchange_view set mirror_of = null where mirror_of = ?", id);
        sql.execute(
                "update exchange_view set status = ?, counts = true, mirror_of = null where exchange_id = ?",
                status.text(),
                id);
        mirror.ifPresent(other -> sql.execute(
                "update exchange_view set status = ?, mirror_of = ? where exchange_id = ?",
                status.text(),
                id,
                other.value()));
    }
}
