package org.mutuality.journal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.journal.GoalFact.GoalProgressReported;
import org.mutuality.journal.goal.GoalArea;
import org.mutuality.journal.goal.GoalEvent;
import org.mutuality.journal.goal.GoalId;
import org.mutuality.journal.goal.GoalProgress;
import org.mutuality.journal.goal.GoalSubject;
import org.mutuality.journal.goal.plan.GoalPlan;
import org.mutuality.journal.question.QuestionEvent;
import org.mutuality.journal.question.QuestionId;
import org.mutuality.journal.question.QuestionSubject;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Goals and questions are written in families' and liaisons' own words, which may hold a name. */
class FreeTextNotPublishedTest {
    private static final EventMetadata RECORDED =
            new EventMetadata(1, "goal-1", 0, "event", Instant.EPOCH, Optional.empty());

    private final UUID family = UUID.randomUUID();
    private final GoalId goal = new GoalId(UUID.randomUUID());
    private final GoalSubject subject = new GoalSubject(family, UUID.randomUUID(), "PH", GoalArea.HOUSING);
    private final GoalPlan plan = new GoalPlan("Rosa's roof", Optional.of(YearMonth.of(2022, 1)), List.of("ask Rosa"));
    private final QuestionId question = new QuestionId(UUID.randomUUID());
    private final QuestionSubject questionSubject =
            new QuestionSubject(family, UUID.randomUUID(), "PH", YearMonth.of(2021, 3));

    @Test
    void of_goals() {
        List<OutgoingMessage> published = Stream.<GoalEvent>of(
                        new GoalEvent.GoalSet(goal, subject, Optional.of(plan), Instant.EPOCH, Optional.empty()),
                        new GoalEvent.GoalChanged(goal, subject, Optional.of(plan), Instant.EPOCH, Optional.empty()),
                        new GoalEvent.GoalAdvanced(
                                goal,
                                subject,
                                1,
                                new GoalProgress(Optional.of(40), Optional.of("Rosa helped"), List.of(1)),
                                Instant.EPOCH,
                                Optional.empty()),
                        new GoalEvent.GoalReached(goal, subject, Instant.EPOCH),
                        new GoalEvent.GoalDropped(
                                goal, subject, Optional.of("Rosa moved"), Instant.EPOCH, Optional.empty()))
                .flatMap(event -> new GoalEventMapper().map(event, RECORDED).stream())
                .toList();
        assertThat(published).hasSize(5).allSatisfy(this::isWordless);
        assertThat(published.get(2).contract())
                .isEqualTo(new GoalProgressReported(
                        goal.value(), family, subject.cohortId(), "PH", "housing", Optional.of(40), Instant.EPOCH));
    }

    @Test
    void of_questions() {
        List<OutgoingMessage> published = Stream.<QuestionEvent>of(
                        new QuestionEvent.QuestionAsked(
                                question,
                                questionSubject,
                                Optional.of("How is Rosa?"),
                                Instant.EPOCH,
                                Optional.empty()),
                        new QuestionEvent.QuestionAnswered(
                                question,
                                questionSubject,
                                Optional.of("Rosa is well"),
                                Instant.EPOCH,
                                Optional.empty()),
                        new QuestionEvent.QuestionClosed(question, questionSubject, Instant.EPOCH))
                .flatMap(event -> new QuestionEventMapper().map(event, RECORDED).stream())
                .toList();
        assertThat(published).hasSize(2).allSatisfy(this::isWordless);
    }

    private void isWordless(OutgoingMessage announcement) {
        assertThat(announcement.key()).isEqualTo(family);
        assertThat(announcement.contract().toString()).doesNotContain("Rosa");
    }
}
