package org.mutuality.journal.exchange;

import static java.time.ZoneOffset.UTC;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Money;
import org.mutuality.journal.exchange.ExchangeEvent.AnswerGiven;
import org.mutuality.journal.exchange.ExchangeEvent.DeclarationMade;
import org.mutuality.journal.exchange.ExchangeEvent.DeclarationTakenBack;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeConfirmed;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeDeclared;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeDeclined;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeLeft;
import org.mutuality.journal.exchange.ExchangeEvent.ExchangeWithdrawn;
import org.mutuality.journal.exchange.ExchangeEvent.Told;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Projection;

/** Fills {@code exchange_view}: a row per declaration; those that count are the exchanges. */
@Singleton
class ExchangeProjection implements Projection<ExchangeEvent> {
    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public Class<ExchangeEvent> family() {
        return ExchangeEvent.class;
    }

    @Override
    public void project(ExchangeEvent event, Recorded recorded, Handle sql) {
        switch (event) {
            case DeclarationMade made -> made(made, recorded, sql);
            case DeclarationTakenBack back ->
                sql.execute(
                        "update exchange_view set status = 'withdrawn', mirror_of = null where exchange_id = ?",
                        back.exchangeId().value());
            case AnswerGiven answer -> {}
            case ExchangeDeclared declared -> stands(declared, Status.DECLARED, Optional.empty(), sql);
            case ExchangeConfirmed confirmed -> stands(confirmed, Status.CONFIRMED, confirmed.mirror(), sql);
            case ExchangeDeclined declined -> stands(declined, Status.DECLINED, Optional.empty(), sql);
            case ExchangeLeft left -> stands(left, Status.LEFT, Optional.empty(), sql);
            case ExchangeWithdrawn withdrawn -> {
                UUID id = withdrawn.exchangeId().value();
                sql.execute("update exchange_view set counts = false where exchange_id = ?", id);
                sql.execute("update exchange_view set mirror_of = null where mirror_of = ?", id);
            }
        }
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from exchange_view");
    }

    private static void made(DeclarationMade made, Recorded recorded, Handle sql) {
        Passing passing = made.passing();
        Declaration said = made.declaration();
        sql.execute(
                "insert into exchange_view values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'declared', false, null, ?, ?)",
                made.exchangeId().value(),
                recorded.position(),
                made.deedId().value(),
                passing.cohortId(),
                said.declaredBy(),
                passing.otherThan(said.declaredBy()).orElse(null),
                passing.directionFor(said.declaredBy()).text(),
                passing.kind().text(),
                passing.on(),
                said.value().map(Money::minor).orElse(null),
                said.value().map(Money::currency).orElse(null),
                said.hidden(),
                said.note().orElse(null),
                made.at().atOffset(UTC),
                said.sealed().map(note -> note.ciphertext().text()).orElse(null));
    }

    private static void stands(Told told, Status status, Optional<ExchangeId> mirror, Handle sql) {
        UUID id = told.exchangeId().value();
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
