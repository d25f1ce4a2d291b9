package org.mutuality.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.exchange.match.ExchangeEvent.DeclarationRecorded;
import org.mutuality.journal.goal.GoalEvent.GoalAdvanced;
import org.mutuality.journal.goal.GoalEvent.GoalChanged;
import org.mutuality.journal.goal.GoalEvent.GoalDropped;
import org.mutuality.journal.goal.GoalEvent.GoalSet;
import org.mutuality.journal.goal.plan.GoalPlan;
import org.mutuality.journal.question.QuestionEvent.QuestionAnswered;
import org.mutuality.journal.question.QuestionEvent.QuestionAsked;

/** Events from before words were sealed, as they were stored: they are read for ever. */
class LegacyPlainTextTest {
    private static final String SUBJECT = """
            "whose":{"familyId":"0190a000-0000-7000-8000-00000000fa01","cohortId":"0190a000-0000-7000-8000-00000000c001",
            "country":"PH","area":"business"},"at":"2021-04-01T10:00:00Z\"""";
    private static final String GOAL = "{\"goalId\":\"0190a000-0000-7000-8000-000000000001\"," + SUBJECT;
    private static final String PLAN =
            ",\"plan\":{\"wording\":\"a stall\",\"targetMonth\":\"2022-01\",\"steps\":[\"save\",\"buy\"]}}";
    private static final String QUESTION = """
            {"questionId":"0190a000-0000-7000-8000-000000000002","asked":{"familyId":"0190a000-0000-7000-8000-00000000fa01",
            "cohortId":"0190a000-0000-7000-8000-00000000c001","country":"PH","month":"2021-03"},"wording":"How is the roof?",
            "at":"2021-04-01T10:00:00Z"}""";
    private static final String DECLARATION = """
            {"matchId":"0190a000-0000-7000-8000-000000000003","exchangeId":"0190a000-0000-7000-8000-000000000004",
            "transfer":{"cohortId":"0190a000-0000-7000-8000-00000000c001","country":"PH","giver":"0190a000-0000-7000-8000-00000000fa01",
            "kind":"food","on":"2021-03-14"},"declaration":{"declaredBy":"0190a000-0000-7000-8000-00000000fa01","hidden":false,
            "note":"rice"},"at":"2021-04-01T10:00:00Z"}""";

    // As StoredJson, which is the platform's own.
    private static final ObjectMapper STORED = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void plans_of_goals() throws JsonProcessingException {
        GoalSet set = STORED.readValue(GOAL + PLAN, GoalSet.class);
        assertThat(set.plan().map(GoalPlan::wording)).contains("a stall");
        assertThat(set.plan().map(GoalPlan::steps)).contains(List.of("save", "buy"));
        assertThat(set.targetMonth()).contains(YearMonth.of(2022, 1));
        assertThat(set.steps()).isEqualTo(2);
        assertThat(set.encrypted()).isEmpty();
        GoalChanged changed = STORED.readValue(GOAL + PLAN, GoalChanged.class);
        assertThat(changed.plan()).isEqualTo(set.plan());
        assertThat(changed.digest()).isEqualTo(set.digest());
    }

    @Test
    void notes_and_reasons_of_goals() throws JsonProcessingException {
        GoalAdvanced stored = STORED.readValue(
                GOAL + ",\"number\":1,\"progress\":{\"share\":40,\"note\":\"half the tin\",\"stepsDone\":[1]}}",
                GoalAdvanced.class);
        assertThat(stored.progress().note()).contains("half the tin");
        assertThat(stored.note()).isEmpty();
        GoalDropped dropped = STORED.readValue(GOAL + ",\"reason\":\"we move\"}", GoalDropped.class);
        assertThat(dropped.reason()).contains("we move");
        assertThat(dropped.encrypted()).isEmpty();
    }

    @Test
    void questions_and_answers() throws JsonProcessingException {
        assertThat(STORED.readValue(QUESTION, QuestionAsked.class).wording()).contains("How is the roof?");
        QuestionAnswered answered = STORED.readValue(QUESTION, QuestionAnswered.class);
        assertThat(answered.wording()).contains("How is the roof?");
        assertThat(answered.encrypted()).isEmpty();
    }

    @Test
    void notes_of_exchanges() throws JsonProcessingException {
        DeclarationRecorded made = STORED.readValue(DECLARATION, DeclarationRecorded.class);
        assertThat(made.declaration().note()).contains("rice");
        assertThat(made.declaration().encrypted()).isEmpty();
    }
}
