package org.mutuality.journal.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.journal.exchange.NotebookCommand.NoteExchanges;
import org.mutuality.journal.exchange.NotebookEvent.ExchangeNoted;
import org.mutuality.journal.exchange.NotebookEvent.ExchangeStruck;
import org.mutuality.platform.store.Derived;
import org.mutuality.testkit.AggregateSpec;

class NotebookTest {
    private static final UUID FAMILY = UUID.randomUUID();
    private static final UUID COHORT = UUID.randomUUID();
    private static final NotebookId ID = NotebookId.of(UUID.randomUUID());
    private static final Instant AT = Instant.parse("2021-04-01T10:00:00Z");
    private static final Entry RICE = entry(Kind.FOOD);
    private static final Entry RIDE = entry(Kind.TRANSPORT);

    private final AggregateSpec<Notebook> notebook = AggregateSpec.of(Notebook.class);

    @Test
    void what_a_journal_tells_is_noted_once() {
        notebook.given().when(note(1, RICE, RIDE)).then(noted(1, RICE), noted(1, RIDE));
        notebook.given(noted(1, RICE)).when(note(1, RICE)).thenNothing();
        notebook.given(noted(1, RICE)).when(note(2, RICE)).thenNothing();
    }

    @Test
    void what_tells_of_none_is_not_noted() {
        notebook.given().when(note(2)).thenNothing();
    }

    @Test
    void a_correction_strikes_what_it_leaves_out_and_notes_what_it_adds() {
        notebook.given(noted(1, RICE)).when(note(2, RIDE)).then(struck(1, RICE, 2), noted(2, RIDE));
        notebook.given(noted(1, RICE), noted(1, RIDE)).when(note(2, RICE)).then(struck(1, RIDE, 2));
    }

    @Test
    void told_again_after_it_was_struck_it_is_another_exchange() {
        notebook.given(noted(1, RICE), struck(1, RICE, 2)).when(note(3, RICE)).then(noted(3, RICE));
    }

    @Test
    void an_older_version_come_again_changes_nothing() {
        notebook.given(noted(1, RICE), struck(1, RICE, 2)).when(note(1, RICE)).thenNothing();
        notebook.given(noted(1, RICE), struck(1, RICE, 2)).when(note(2)).thenNothing();
    }

    private static NoteExchanges note(int version, Entry... entries) {
        return new NoteExchanges(ID, version, List.of(entries), AT);
    }

    private static ExchangeNoted noted(int version, Entry entry) {
        return new ExchangeNoted(ID, id(version, entry), entry, version, AT);
    }

    private static ExchangeStruck struck(int since, Entry entry, int version) {
        return new ExchangeStruck(ID, id(since, entry), version, AT);
    }

    private static ExchangeId id(int version, Entry entry) {
        return new ExchangeId(Derived.id(
                "told exchange",
                ID.value(),
                version,
                entry.deedId().value(),
                entry.declaration().fingerprint()));
    }

    private static Entry entry(Kind kind) {
        return new Entry(
                new Passing(COHORT, "PH", Optional.of(FAMILY), Optional.empty(), kind, LocalDate.parse("2021-03-05")),
                new Declaration(
                        FAMILY, Optional.of(new Money(5_000, "PHP")), false, Optional.empty(), Optional.empty()));
    }
}
