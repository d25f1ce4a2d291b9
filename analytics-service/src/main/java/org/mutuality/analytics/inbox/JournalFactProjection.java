package org.mutuality.analytics.inbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.mutuality.analytics.fact.JournalVersionWriter;
import org.mutuality.analytics.fact.JournalVersionWriter.JournalVersion;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.journal.JournalMonthFact;
import org.mutuality.contracts.journal.JournalVersionFact;
import org.mutuality.contracts.journal.JournalWithdrawn;
import org.mutuality.platform.inbox.ContractProjection;
import org.mutuality.platform.inbox.ReceivedEvent;
import org.mutuality.platform.indicator.MonthAnswers;

/** Projects submitted, corrected and withdrawn journals to facts. */
@Singleton
public class JournalFactProjection implements ContractProjection<JournalMonthFact> {

    @Override
    public String name() {
        return "journal-facts";
    }

    @Override
    public Class<JournalMonthFact> eventType() {
        return JournalMonthFact.class;
    }

    @Override
    public void project(JournalMonthFact fact, Envelope envelope, Handle sql) {
        JournalVersionWriter.write(List.of(version(fact)), sql);
    }

    @Override
    public void projectAll(List<ReceivedEvent<JournalMonthFact>> batch, Handle sql) {
        JournalVersionWriter.write(
                batch.stream().map(event -> version(event.fact())).toList(), sql);
    }

    private static JournalVersion version(JournalMonthFact fact) {
        return new JournalVersion(
                fact.familyId(), fact.cohortId(), fact.month(), fact.version(), answers(fact), fact.at());
    }

    // A withdrawn month has a version without any fact: it is in no figure from then on, and in those of earlier times.
    private static Optional<MonthAnswers> answers(JournalMonthFact fact) {
        return switch (fact) {
            case JournalVersionFact submitted -> Optional.of(new MonthAnswers(submitted.answers()));
            case JournalWithdrawn withdrawn -> Optional.empty();
        };
    }

    @Override
    public List<String> tables() {
        return List.of("journal_version");
    }
}
