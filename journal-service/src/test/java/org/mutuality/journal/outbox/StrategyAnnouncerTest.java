package org.mutuality.journal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.strategy.Area;
import org.mutuality.journal.strategy.Audience;
import org.mutuality.journal.strategy.Channel;
import org.mutuality.journal.strategy.Content;
import org.mutuality.journal.strategy.HeardFrom;
import org.mutuality.journal.strategy.Removal;
import org.mutuality.journal.strategy.Result;
import org.mutuality.journal.strategy.SealedContent;
import org.mutuality.journal.strategy.SharingEvent;
import org.mutuality.journal.strategy.SharingEvent.StrategyChanged;
import org.mutuality.journal.strategy.SharingEvent.StrategyRemoved;
import org.mutuality.journal.strategy.SharingEvent.StrategyShared;
import org.mutuality.journal.strategy.SharingEvent.StrategyTried;
import org.mutuality.journal.strategy.SharingId;
import org.mutuality.journal.strategy.StrategyId;
import org.mutuality.journal.strategy.Trial;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.privacy.EncryptedText;
import org.mutuality.platform.privacy.Sealed;
import org.mutuality.platform.store.Recorded;

class StrategyAnnouncerTest {
    private static final UUID FAMILY = UUID.randomUUID();
    private static final UUID COHORT = UUID.randomUUID();
    private static final UUID TRIAL = UUID.randomUUID();
    private static final SharingId ID = new SharingId(FAMILY);
    private static final StrategyId STRATEGY = new StrategyId(UUID.randomUUID());
    private static final Content CONTENT =
            new Content(Area.SAVINGS, "Rosa's jar", "Rosa lent us a jar", Optional.of("rosa.jpg"), Audience.COUNTRY);
    private static final SealedContent SEALED =
            new SealedContent(Area.SAVINGS, Audience.COUNTRY, new EncryptedText(new Sealed("v1.x"), "print"));
    private static final Trial NOTED = new Trial(
            STRATEGY,
            YearMonth.of(2021, 3),
            Result.NOT,
            Optional.of("Rosa was kind"),
            new HeardFrom(Channel.READING, Optional.empty()));

    @Test
    void what_is_shared_changed_tried_and_removed_is_told_without_a_word_of_it() {
        List<Object> told = List.of(
                told(new StrategyShared(
                        ID, STRATEGY, COHORT, "PH", Optional.of(CONTENT), Instant.EPOCH, Optional.empty())),
                told(new StrategyChanged(
                        ID, STRATEGY, COHORT, "PH", 2, Optional.empty(), Instant.EPOCH, Optional.of(SEALED))),
                told(new StrategyTried(ID, TRIAL, COHORT, "PH", NOTED, Instant.EPOCH, Optional.empty())),
                told(new StrategyRemoved(ID, STRATEGY, COHORT, "PH", Removal.CONSENT_WITHDRAWN, Instant.EPOCH)));
        assertThat(told)
                .containsExactly(
                        new org.mutuality.contracts.journal.StrategyShared(
                                STRATEGY.value(), FAMILY, COHORT, "PH", "savings", "country", Instant.EPOCH),
                        new org.mutuality.contracts.journal.StrategyChanged(
                                STRATEGY.value(), FAMILY, COHORT, "PH", 2, "savings", "country", Instant.EPOCH),
                        new org.mutuality.contracts.journal.StrategyTried(
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
                        new org.mutuality.contracts.journal.StrategyRemoved(
                                STRATEGY.value(), FAMILY, COHORT, "PH", "consent-withdrawn", Instant.EPOCH));
        assertThat(told.toString()).doesNotContainIgnoringCase("rosa");
    }

    private static Object told(SharingEvent event) {
        Recorded recorded = new Recorded(1, "family-sharing-1", 0, "event", Instant.EPOCH, Optional.empty());
        Announcement announcement =
                new StrategyAnnouncer().announce(event, recorded).orElseThrow();
        assertThat(announcement.key()).isEqualTo(FAMILY);
        return announcement.contract();
    }
}
