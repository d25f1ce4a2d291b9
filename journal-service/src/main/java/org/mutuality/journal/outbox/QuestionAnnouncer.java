package org.mutuality.journal.outbox;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.journal.QuestionAnswered;
import org.mutuality.contracts.journal.QuestionAsked;
import org.mutuality.journal.question.Asked;
import org.mutuality.journal.question.QuestionEvent;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.outbox.Announcer;
import org.mutuality.platform.store.Recorded;

/** Tells that a question was asked and answered, in nobody's words. That it was closed is of no use to others. */
@Singleton
public class QuestionAnnouncer implements Announcer<QuestionEvent> {
    @Override
    public Class<QuestionEvent> family() {
        return QuestionEvent.class;
    }

    @Override
    public Optional<Announcement> announce(QuestionEvent event, Recorded recorded) {
        UUID id = event.questionId().value();
        Asked of = event.asked();
        return switch (event) {
            case QuestionEvent.QuestionAsked asked ->
                told(new QuestionAsked(id, of.familyId(), of.cohortId(), of.country(), of.month(), asked.at()), of);
            case QuestionEvent.QuestionAnswered answered ->
                told(
                        new QuestionAnswered(id, of.familyId(), of.cohortId(), of.country(), of.month(), answered.at()),
                        of);
            case QuestionEvent.QuestionClosed closed -> Optional.empty();
        };
    }

    private static Optional<Announcement> told(Object fact, Asked of) {
        return Optional.of(new Announcement(fact, of.familyId(), of.country(), Optional.of(of.cohortId())));
    }
}
