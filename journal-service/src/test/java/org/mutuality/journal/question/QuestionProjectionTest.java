package org.mutuality.journal.question;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.question.QuestionEvent.QuestionAnswered;
import org.mutuality.journal.question.QuestionEvent.QuestionAsked;
import org.mutuality.journal.question.QuestionEvent.QuestionClosed;
import org.mutuality.testkit.ProjectionSpec;

class QuestionProjectionTest {
    private static final String ROW =
            "select month, wording, answer, closed_at is not null as closed from question_view order by position";

    private final QuestionId id = new QuestionId(UUID.randomUUID());
    private final Asked march = new Asked(UUID.randomUUID(), UUID.randomUUID(), "PH", YearMonth.of(2021, 3));

    @Test
    void a_question_with_its_last_answer() {
        ProjectionSpec.<QuestionEvent>of(new QuestionProjection())
                .given(new QuestionAsked(id, march, "How is the roof?", Instant.EPOCH))
                .then(ROW, "2021-03 | How is the roof? | null | false")
                .given(new QuestionAnswered(id, march, "dry", Instant.EPOCH))
                .given(new QuestionClosed(id, march, Instant.EPOCH))
                .given(new QuestionAnswered(id, march, "wet", Instant.EPOCH))
                .then(ROW, "2021-03 | How is the roof? | wet | true")
                .rebuilt()
                .then(ROW, "2021-03 | How is the roof? | wet | true");
    }
}
