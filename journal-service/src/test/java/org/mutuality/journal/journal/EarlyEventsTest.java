package org.mutuality.journal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.journal.JournalCommand.SubmissionMode;
import org.mutuality.journal.journal.JournalEvent.JournalCorrected;
import org.mutuality.journal.journal.JournalEvent.JournalSubmitted;
import org.mutuality.testkit.AggregateSpec;

/** Events of data folders from before there were editions, byte for byte as they were stored. */
class EarlyEventsTest {
    private static final String SUBMITTED = """
            {"journalId":"5bb1f26e-6c8a-5f0b-8f3c-2a1b6c0d9e11","familyId":"0190a000-0000-7000-8000-00000000fa01",
            "cohortId":"0190a000-0000-7000-8000-00000000c001","country":"PH","month":"2021-03","version":1,"form":"core-1",
            "answers":{"ladder":7},"complete":true,"at":"2021-04-01T10:00:00.123456789Z"}""";
    private static final String CORRECTED = """
            {"journalId":"5bb1f26e-6c8a-5f0b-8f3c-2a1b6c0d9e11","familyId":"0190a000-0000-7000-8000-00000000fa01",
            "cohortId":"0190a000-0000-7000-8000-00000000c001","country":"PH","month":"2021-03","version":2,"form":"core-1",
            "answers":{"ladder":8},"complete":true,"reason":"mistyped","at":"2021-04-02T10:00:00Z"}""";

    // As StoredJson, which is the platform's own.
    private static final ObjectMapper STORED = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void are_read_and_each_version_is_based_on_the_one_before() throws Exception {
        Edition first = Edition.of(submitted());
        Edition second = Edition.of(corrected());
        assertThat(first.origin().basedOn()).isEmpty();
        assertThat(second.origin().basedOn()).containsExactly(first.id());
        assertThat(second.reason()).contains("mistyped");
        Editions month = Editions.NONE.with(first).with(second);
        assertThat(month.headIds()).containsExactly(second.id());
        assertThat(month.conflictingIds()).isEmpty();
    }

    @Test
    void the_id_of_such_an_edition_is_the_same_for_ever() throws Exception {
        assertThat(Edition.of(submitted()).id())
                .isEqualTo(org.mutuality.platform.eventsourcing.NameBasedUuid.id(
                        "edition", "0190a000-0000-7000-8000-00000000fa01", "2021-03", "version", 1))
                .extracting(UUID::version)
                .isEqualTo(5);
    }

    @Test
    void are_repeated_and_corrected_like_any_other() throws Exception {
        AggregateSpec<Journal> journal = AggregateSpec.of(Journal.class);
        JournalSubmitted submitted = submitted();
        var again = JournalFixture.submit(SubmissionMode.ONLINE, JournalFixture.edition(5, 7, 99));
        journal.given(submitted, corrected()).when(at(submitted, again)).thenNothing();
        Edition third = JournalFixture.edition(6, 9, 99);
        journal.given(submitted, corrected())
                .when(at(submitted, JournalFixture.submit(SubmissionMode.ONLINE, third)))
                .then(JournalEventFactory.corrected(
                        at(submitted, JournalFixture.submit(SubmissionMode.ONLINE, third)),
                        third.basedOn(java.util.List.of(Edition.of(corrected()).id())),
                        3,
                        third.at()));
    }

    private static JournalCommand.SubmitJournal at(JournalEvent past, JournalCommand.SubmitJournal command) {
        return new JournalCommand.SubmitJournal(
                past.journalId(),
                command.familyId(),
                command.cohortId(),
                command.country(),
                command.month(),
                command.edition(),
                command.mode(),
                command.match(),
                command.locked());
    }

    private static JournalSubmitted submitted() throws Exception {
        return STORED.readValue(SUBMITTED, JournalSubmitted.class);
    }

    private static JournalCorrected corrected() throws Exception {
        return STORED.readValue(CORRECTED, JournalCorrected.class);
    }
}
