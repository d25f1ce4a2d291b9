package org.mutuality.journal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.journal.ExchangeFact.ExchangeDeclared;
import org.mutuality.journal.exchange.match.Declaration;
import org.mutuality.journal.exchange.match.ExchangeEvent;
import org.mutuality.journal.exchange.match.ExchangeId;
import org.mutuality.journal.exchange.match.ExchangeMatchId;
import org.mutuality.journal.exchange.match.HelpKind;
import org.mutuality.journal.exchange.match.HelpTransfer;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.OutgoingMessage;

class ExchangeEventMapperTest {
    private final UUID giver = UUID.randomUUID();
    private final UUID receiver = UUID.randomUUID();
    private final HelpTransfer transfer = new HelpTransfer(
            UUID.randomUUID(),
            "PH",
            Optional.of(giver),
            Optional.of(receiver),
            HelpKind.FOOD,
            LocalDate.of(2021, 3, 14));
    private final ExchangeMatchId match = new ExchangeMatchId(UUID.randomUUID());
    private final ExchangeId id = new ExchangeId(UUID.randomUUID());

    @Test
    void it_is_published_as_who_declared_it_sees_it() {
        ExchangeDeclared published = declared(receiver, transfer, false);
        assertThat(published.direction()).isEqualTo("received");
        assertThat(published.otherFamilyId()).contains(giver);
        assertThat(published.outside()).isFalse();
    }

    @Test
    void with_whom_a_private_one_was_is_not_published() {
        ExchangeDeclared published = declared(receiver, transfer, true);
        assertThat(published.isPrivate()).isTrue();
        assertThat(published.toString()).doesNotContain(giver.toString());
    }

    @Test
    void somebody_outside_is_published_unless_it_is_private() {
        HelpTransfer outside = new HelpTransfer(
                transfer.cohortId(), "PH", Optional.of(giver), Optional.empty(), HelpKind.TOOL, transfer.on());
        assertThat(declared(giver, outside, false).outside()).isTrue();
        assertThat(declared(giver, outside, true).outside()).isFalse();
    }

    @Test
    void free_text_of_either_family_is_not_published() {
        assertThat(new ExchangeEventMapper()
                        .map(
                                new ExchangeEvent.DeclarationRecorded(
                                        match,
                                        id,
                                        transfer,
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

    private ExchangeDeclared declared(UUID by, HelpTransfer of, boolean hidden) {
        OutgoingMessage announcement = new ExchangeEventMapper()
                .map(
                        new ExchangeEvent.ExchangeDeclared(match, id, of, by, Optional.empty(), hidden, Instant.EPOCH),
                        recorded())
                .orElseThrow();
        assertThat(announcement.key()).isEqualTo(by);
        return (ExchangeDeclared) announcement.contract();
    }

    private static EventMetadata recorded() {
        return new EventMetadata(1, "exchange-match-1", 0, "event", Instant.EPOCH, Optional.empty());
    }
}
