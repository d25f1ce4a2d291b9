package org.mutuality.journal.outbox;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.journal.QuestionFact.QuestionAnswered;
import org.mutuality.contracts.journal.QuestionFact.QuestionAsked;
import org.mutuality.journal.question.QuestionEvent;
import org.mutuality.journal.question.QuestionSubject;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.outbox.IntegrationEventMapper;
import org.mutuality.platform.outbox.OutgoingMessage;

/** Publishes that a question was asked and answered, without the texts; that it was closed matters to nobody else. */
@Singleton
public class QuestionEventMapper implements IntegrationEventMapper<QuestionEvent> {
    @Override
    public Class<QuestionEvent> eventType() {
        return QuestionEvent.class;
    }

    @Override
    public Optional<OutgoingMessage> map(QuestionEvent event, EventMetadata recorded) {
        UUID id = event.questionId().value();
        QuestionSubject of = event.subject();
        return switch (event) {
            case QuestionEvent.QuestionAsked asked ->
                message(new QuestionAsked(id, of.familyId(), of.cohortId(), of.country(), of.month(), asked.at()), of);
            case QuestionEvent.QuestionAnswered answered ->
                message(
                        new QuestionAnswered(id, of.familyId(), of.cohortId(), of.country(), of.month(), answered.at()),
                        of);
            case QuestionEvent.QuestionClosed closed -> Optional.empty();
        };
    }

    private static Optional<OutgoingMessage> message(Object fact, QuestionSubject of) {
        return Optional.of(new OutgoingMessage(fact, of.familyId(), of.country(), Optional.of(of.cohortId())));
    }
}
