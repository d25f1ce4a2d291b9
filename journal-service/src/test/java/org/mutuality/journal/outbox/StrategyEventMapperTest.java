package org.mutuality.journal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.strategy.sharing.Audience;
import org.mutuality.journal.strategy.sharing.EncryptedStrategyContent;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyChanged;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyRemoved;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyShared;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyTried;
import org.mutuality.journal.strategy.sharing.FamilySharingId;
import org.mutuality.journal.strategy.sharing.RemovalReason;
import org.mutuality.journal.strategy.sharing.SourceKind;
import org.mutuality.journal.strategy.sharing.StrategyArea;
import org.mutuality.journal.strategy.sharing.StrategyContent;
import org.mutuality.journal.strategy.sharing.StrategyId;
import org.mutuality.journal.strategy.sharing.StrategySource;
import org.mutuality.journal.strategy.sharing.Trial;
import org.mutuality.journal.strategy.sharing.TrialResult;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.OutgoingMessage;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.EncryptedText;

class StrategyEventMapperTest {
    private static final UUID FAMILY = UUID.randomUUID();
    private static final UUID COHORT = UUID.randomUUID();
    private static final UUID TRIAL = UUID.randomUUID();
    private static final FamilySharingId ID = new FamilySharingId(FAMILY);
    private static final StrategyId STRATEGY = new StrategyId(UUID.randomUUID());
    private static final StrategyContent CONTENT = new StrategyContent(
            StrategyArea.SAVINGS, "Rosa's jar", "Rosa lent us a jar", Optional.of("rosa.jpg"), Audience.COUNTRY);
    private static final EncryptedStrategyContent SEALED = new EncryptedStrategyContent(
            StrategyArea.SAVINGS, Audience.COUNTRY, new EncryptedText(new Ciphertext("v1.x"), "print"));
    private static final Trial NOTED = new Trial(
            STRATEGY,
            YearMonth.of(2021, 3),
            TrialResult.NOT,
            Optional.of("Rosa was kind"),
            new StrategySource(SourceKind.READING, Optional.empty()));

    @Test
    void what_is_shared_changed_tried_and_removed_is_published_without_its_text() {
        List<Object> published = List.of(
                published(new StrategyShared(
                        ID, STRATEGY, COHORT, "PH", Optional.of(CONTENT), Instant.EPOCH, Optional.empty())),
                published(new StrategyChanged(
                        ID, STRATEGY, COHORT, "PH", 2, Optional.empty(), Instant.EPOCH, Optional.of(SEALED))),
                published(new StrategyTried(ID, TRIAL, COHORT, "PH", NOTED, Instant.EPOCH, Optional.empty())),
                published(new StrategyRemoved(
                        ID, STRATEGY, COHORT, "PH", RemovalReason.CONSENT_WITHDRAWN, Instant.EPOCH)));
        assertThat(published)
                .containsExactly(
                        new org.mutuality.contracts.journal.StrategyFact.StrategyShared(
                                STRATEGY.value(), FAMILY, COHORT, "PH", "savings", "country", Instant.EPOCH),
                        new org.mutuality.contracts.journal.StrategyFact.StrategyChanged(
                                STRATEGY.value(), FAMILY, COHORT, "PH", 2, "savings", "country", Instant.EPOCH),
                        new org.mutuality.contracts.journal.StrategyFact.StrategyTried(
                                TRIAL,
                                STRATEGY.value(),
                                FAMILY,
                                COHORT,
                                "PH",
                                YearMonth.of(2021, 3),
                                "not",
                                "reading",
                                Optional.empty(),
                                Instant.EPOCH),
                        new org.mutuality.contracts.journal.StrategyFact.StrategyRemoved(
                                STRATEGY.value(), FAMILY, COHORT, "PH", "consent-withdrawn", Instant.EPOCH));
        assertThat(published.toString()).doesNotContainIgnoringCase("rosa");
    }

    private static Object published(FamilySharingEvent event) {
        EventMetadata recorded = new EventMetadata(1, "family-sharing-1", 0, "event", Instant.EPOCH, Optional.empty());
        OutgoingMessage announcement =
                new StrategyEventMapper().map(event, recorded).orElseThrow();
        assertThat(announcement.key()).isEqualTo(FAMILY);
        return announcement.contract();
    }
}
