package org.mutuality.journal.exchange.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.journal.exchange.match.Declaration;
import org.mutuality.journal.exchange.match.HelpKind;
import org.mutuality.journal.exchange.match.HelpTransfer;

class JournalExchangeReaderTest {
    private static final UUID FAMILY = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final UUID COHORT = UUID.randomUUID();

    @Test
    void an_entry_is_read_as_its_family_declares_it() {
        assertThat(read(entryWith(Map.of("exchange_direction", "received", "exchange_private", true))))
                .containsExactly(new ReportedExchange(
                        new HelpTransfer(
                                COHORT,
                                "PH",
                                Optional.of(OTHER),
                                Optional.of(FAMILY),
                                HelpKind.FOOD,
                                LocalDate.parse("2021-03-05")),
                        new Declaration(
                                FAMILY,
                                Optional.of(new Money(5_050, "PHP")),
                                true,
                                Optional.empty(),
                                Optional.empty())));
        assertThat(read(entryWith(Map.of("exchange_with", "Outside"))))
                .singleElement()
                .satisfies(entry -> assertThat(entry.transfer().receiver()).isEmpty());
    }

    @Test
    void what_lacks_something_waits_until_it_is_submitted() {
        for (String part : List.of("exchange_direction", "exchange_with", "exchange_kind", "exchange_on")) {
            Map<String, Object> entry = new HashMap<>(entryWith(Map.of()));
            entry.remove(part);
            assertThat(read(entry)).as(part).isEmpty();
        }
        assertThat(read(entryWith(Map.of("exchange_with", "the neighbours")))).isEmpty();
    }

    @Test
    void who_writes_for_a_family_sees_no_private_one_and_who_listens_none() {
        Map<String, Object> open = entryWith(Map.of());
        Map<String, Object> hidden = entryWith(Map.of("exchange_private", true));
        Map<String, Object> answers = Map.of("ladder", 7, "exchanges", List.of(open, hidden));
        assertThat(JournalExchangeReader.withoutPrivate(answers))
                .isEqualTo(Map.of("ladder", 7, "exchanges", List.of(open)));
        assertThat(JournalExchangeReader.withoutExchanges(answers)).isEqualTo(Map.of("ladder", 7));
        assertThat(JournalExchangeReader.withoutPrivate(Map.of("ladder", 7))).isEqualTo(Map.of("ladder", 7));
    }

    private static List<ReportedExchange> read(Map<String, Object> entry) {
        return JournalExchangeReader.entries(FAMILY, COHORT, "PH", List.of(entry, entry));
    }

    private static Map<String, Object> entryWith(Map<String, Object> other) {
        Map<String, Object> entry = new HashMap<>(Map.of(
                "exchange_direction",
                "given",
                "exchange_with",
                OTHER.toString(),
                "exchange_kind",
                "food",
                "exchange_on",
                "2021-03-05",
                "exchange_value",
                Map.of("amount", "50.50", "currency", "PHP")));
        entry.putAll(other);
        return entry;
    }
}
