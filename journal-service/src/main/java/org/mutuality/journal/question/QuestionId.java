package org.mutuality.journal.question;

import java.util.UUID;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.eventsourcing.StreamPrefix;

/** A question's id, chosen by the liaison who asks. */
@StreamPrefix("question")
public record QuestionId(UUID value) implements AggregateId {
    @Override
    public String toString() {
        return asText();
    }
}
