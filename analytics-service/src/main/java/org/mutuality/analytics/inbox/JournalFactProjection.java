package org.mutuality.analytics.inbox;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.analytics.fact.JournalVersionWriter;
import org.mutuality.analytics.fact.JournalVersionWriter.JournalVersion;
import org.mutuality.platform.indicator.MonthAnswers;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.journal.JournalVersionFact;
import org.mutuality.platform.inbox.ContractProjection;
import org.mutuality.platform.inbox.ReceivedEvent;

/** Projects submitted and corrected journals to facts. */
@Singleton
public class JournalFactProjection implements ContractProjection<JournalVersionFact> {

    @Override
    public String name() {
        return "journal-facts";
    }

    @Override
    public Class<JournalVersionFact> eventType() {
        return JournalVersionFact.class;
    }

    @Override
    public void project(JournalVersionFact fact, Envelope envelope, Handle sql) {
        JournalVersionWriter.write(List.of(version(fact)), sql);
    }

    @Override
    public void projectAll(List<ReceivedEvent<JournalVersionFact>> batch, Handle sql) {
        JournalVersionWriter.write(
                batch.stream().map(event -> version(event.fact())).toList(), sql);
    }

    private static JournalVersion version(JournalVersionFact fact) {
        return new JournalVersion(
                fact.familyId(),
                fact.cohortId(),
                fact.month(),
                fact.version(),
                new MonthAnswers(fact.answers()),
                fact.at());
    }

    @Override
    public List<String> tables() {
        return List.of("journal_version");
    }
}
