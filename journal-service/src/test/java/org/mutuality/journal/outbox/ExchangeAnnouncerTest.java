package org.mutuality.journal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.journal.ExchangeDeclared;
import org.mutuality.journal.exchange.Declaration;
import org.mutuality.journal.exchange.DeedId;
import org.mutuality.journal.exchange.ExchangeEvent;
import org.mutuality.journal.exchange.ExchangeId;
import org.mutuality.journal.exchange.Kind;
import org.mutuality.journal.exchange.Passing;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.store.Recorded;

class ExchangeAnnouncerTest {
    private final UUID giver = UUID.randomUUID();
    private final UUID receiver = UUID.randomUUID();
    private final Passing passing = new Passing(
            UUID.randomUUID(), "PH", Optional.of(giver), Optional.of(receiver), Kind.FOOD, LocalDate.of(2021, 3, 14));
    private final DeedId deed = new DeedId(UUID.randomUUID());
    private final ExchangeId id = new ExchangeId(UUID.randomUUID());

    @Test
    void it_is_told_as_who_declared_it_sees_it() {
        ExchangeDeclared told = declared(receiver, passing, false);
        assertThat(told.direction()).isEqualTo("received");
        assertThat(told.otherFamilyId()).contains(giver);
        assertThat(told.outside()).isFalse();
    }

    @Test
    void with_whom_a_private_one_was_stays_home() {
        ExchangeDeclared told = declared(receiver, passing, true);
        assertThat(told.isPrivate()).isTrue();
        assertThat(told.toString()).doesNotContain(giver.toString());
    }

    @Test
    void somebody_outside_is_told_unless_it_is_private() {
        Passing outside =
                new Passing(passing.cohortId(), "PH", Optional.of(giver), Optional.empty(), Kind.TOOL, passing.on());
        assertThat(declared(giver, outside, false).outside()).isTrue();
        assertThat(declared(giver, outside, true).outside()).isFalse();
    }

    @Test
    void what_either_said_in_its_own_words_stays_home() {
        assertThat(new ExchangeAnnouncer()
                        .announce(
                                new ExchangeEvent.DeclarationMade(
                                        deed,
                                        id,
                                        passing,
                                        new Declaration(
                                                giver,
                                                Optional.empty(),
                                                false,
                                                Optional.of("for Rosa"),
                                                Optional.empty()),
                                        Instant.EPOCH),
                                recorded()))
                .isEmpty();
    }

    private ExchangeDeclared declared(UUID by, Passing of, boolean hidden) {
        Announcement announcement = new ExchangeAnnouncer()
                .announce(
                        new ExchangeEvent.ExchangeDeclared(deed, id, of, by, Optional.empty(), hidden, Instant.EPOCH),
                        recorded())
                .orElseThrow();
        assertThat(announcement.key()).isEqualTo(by);
        return (ExchangeDeclared) announcement.contract();
    }

    private static Recorded recorded() {
        return new Recorded(1, "exchange-match-1", 0, "event", Instant.EPOCH, Optional.empty());
    }
}
