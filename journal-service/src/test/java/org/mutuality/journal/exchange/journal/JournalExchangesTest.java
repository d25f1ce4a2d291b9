package org.mutuality.journal.exchange.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.journal.exchange.journal.JournalExchangesCommand.RecordJournalExchanges;
import org.mutuality.journal.exchange.journal.JournalExchangesEvent.ExchangeDelisted;
import org.mutuality.journal.exchange.journal.JournalExchangesEvent.ExchangeListed;
import org.mutuality.journal.exchange.match.Declaration;
import org.mutuality.journal.exchange.match.ExchangeId;
import org.mutuality.journal.exchange.match.HelpKind;
import org.mutuality.journal.exchange.match.HelpTransfer;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.testkit.AggregateSpec;

class JournalExchangesTest {
    private static final UUID FAMILY = UUID.randomUUID();
    private static final UUID COHORT = UUID.randomUUID();
    private static final JournalExchangesId ID = JournalExchangesId.of(UUID.randomUUID());
    private static final Instant AT = Instant.parse("2021-04-01T10:00:00Z");
    private static final ReportedExchange RICE = entry(HelpKind.FOOD);
    private static final ReportedExchange RIDE = entry(HelpKind.TRANSPORT);

    private final AggregateSpec<JournalExchanges> notebook = AggregateSpec.of(JournalExchanges.class);

    @Test
    void what_a_journal_lists_is_noted_once() {
        notebook.given().when(note(1, RICE, RIDE)).then(withNote(1, RICE), withNote(1, RIDE));
        notebook.given(withNote(1, RICE)).when(note(1, RICE)).thenNothing();
        notebook.given(withNote(1, RICE)).when(note(2, RICE)).thenNothing();
    }

    @Test
    void what_lists_none_is_not_noted() {
        notebook.given().when(note(2)).thenNothing();
    }

    @Test
    void a_correction_strikes_what_it_leaves_out_and_notes_what_it_adds() {
        notebook.given(withNote(1, RICE)).when(note(2, RIDE)).then(struck(1, RICE, 2), withNote(2, RIDE));
        notebook.given(withNote(1, RICE), withNote(1, RIDE)).when(note(2, RICE)).then(struck(1, RIDE, 2));
    }

    @Test
    void listed_again_after_it_was_removed_it_is_another_exchange() {
        notebook.given(withNote(1, RICE), struck(1, RICE, 2))
                .when(note(3, RICE))
                .then(withNote(3, RICE));
    }

    @Test
    void an_older_version_come_again_changes_nothing() {
        notebook.given(withNote(1, RICE), struck(1, RICE, 2))
                .when(note(1, RICE))
                .thenNothing();
        notebook.given(withNote(1, RICE), struck(1, RICE, 2)).when(note(2)).thenNothing();
    }

    private static RecordJournalExchanges note(int version, ReportedExchange... entries) {
        return new RecordJournalExchanges(ID, version, List.of(entries), AT);
    }

    private static ExchangeListed withNote(int version, ReportedExchange entry) {
        return new ExchangeListed(ID, id(version, entry), entry, version, AT);
    }

    private static ExchangeDelisted struck(int since, ReportedExchange entry, int version) {
        return new ExchangeDelisted(ID, id(since, entry), version, AT);
    }

    private static ExchangeId id(int version, ReportedExchange entry) {
        return new ExchangeId(NameBasedUuid.id(
                "journal-exchange",
                ID.value(),
                version,
                entry.matchId().value(),
                entry.declaration().fingerprint()));
    }

    private static ReportedExchange entry(HelpKind kind) {
        return new ReportedExchange(
                new HelpTransfer(
                        COHORT, "PH", Optional.of(FAMILY), Optional.empty(), kind, LocalDate.parse("2021-03-05")),
                new Declaration(
                        FAMILY, Optional.of(new Money(5_000, "PHP")), false, Optional.empty(), Optional.empty()));
    }
}
