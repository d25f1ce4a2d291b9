package org.mutuality.analytics.inbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.mutuality.analytics.fact.CalendarWriter;
import org.mutuality.analytics.fact.JournalVersionWriter;
import org.mutuality.analytics.fact.JournalVersionWriter.JournalVersion;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.journal.CalendarSet;
import org.mutuality.contracts.journal.JournalErasureCompleted;
import org.mutuality.contracts.journal.JournalFact;
import org.mutuality.contracts.journal.JournalMonthFact;
import org.mutuality.contracts.journal.JournalVersionFact;
import org.mutuality.contracts.journal.JournalWithdrawn;
import org.mutuality.platform.inbox.ContractProjection;
import org.mutuality.platform.inbox.ReceivedEvent;
import org.mutuality.platform.indicator.MonthAnswers;

/** Projects submitted, corrected and withdrawn journals to facts, removes those of erased families, and keeps the time zones of cohorts. */
@Singleton
public class JournalFactProjection implements ContractProjection<JournalFact> {

    @Override
    public String name() {
        return "journal-facts";
    }

    @Override
    public Class<JournalFact> eventType() {
        return JournalFact.class;
    }

    @Override
    public void project(JournalFact fact, Envelope envelope, Handle sql) {
        projectAll(List.of(new ReceivedEvent<>(fact, envelope)), sql);
    }

    @Override
    public void projectAll(List<ReceivedEvent<JournalFact>> batch, Handle sql) {
        List<JournalVersion> versions = select(JournalMonthFact.class, batch)
                .map(JournalFactProjection::version)
                .toList();
        if (!versions.isEmpty()) {
            JournalVersionWriter.write(versions, sql);
        }
        select(JournalErasureCompleted.class, batch)
                .forEach(erased ->
                        JournalVersionWriter.erase(erased.familyId(), erased.cohortId(), erased.firstMonth(), sql));
        select(CalendarSet.class, batch)
                .forEach(set -> CalendarWriter.save(set.cohortId(), set.version(), set.timeZone(), sql));
    }

    private static <F extends JournalFact> Stream<F> select(Class<F> type, List<ReceivedEvent<JournalFact>> batch) {
        return batch.stream().map(ReceivedEvent::fact).filter(type::isInstance).map(type::cast);
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
        return List.of("journal_version", "erased_journal_family", "calendar");
    }
}
