package org.mutuality.journal.question;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** Id of a question, chosen by the liaison who asks it. */
@StreamPrefix("question")
public record QuestionId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
