package org.mutuality.analytics.inbox;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.analytics.fact.Facts;
import org.mutuality.analytics.fact.JournalVersion;
import org.mutuality.analytics.indicator.Answers;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.journal.JournalTold;
import org.mutuality.platform.inbox.ContractProjection;
import org.mutuality.platform.inbox.ReceivedEvent;

/** Journals told and corrected → facts. */
@Singleton
public class JournalsProjection implements ContractProjection<JournalTold> {

    @Override
    public String name() {
        return "journal-facts";
    }

    @Override
    public Class<JournalTold> family() {
        return JournalTold.class;
    }

    @Override
    public void project(JournalTold fact, Envelope envelope, Handle sql) {
        Facts.write(List.of(version(fact)), sql);
    }

    @Override
    public void projectAll(List<ReceivedEvent<JournalTold>> batch, Handle sql) {
        Facts.write(batch.stream().map(one -> version(one.fact())).toList(), sql);
    }

    private static JournalVersion version(JournalTold fact) {
        return new JournalVersion(
                fact.familyId(), fact.cohortId(), fact.month(), fact.version(), new Answers(fact.answers()), fact.at());
    }

    @Override
    public void forget(Handle sql) {
        Facts.forget(sql);
    }
}
