package org.mutuality.analytics.inbox;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.mutuality.analytics.fact.Facts;
import org.mutuality.analytics.fact.JournalVersion;
import org.mutuality.analytics.indicator.Answers;
import org.mutuality.contracts.Envelope;
import org.mutuality.contracts.journal.JournalTold;
import org.mutuality.platform.inbox.ContractProjection;

/** Journals told and corrected → facts. */
@Singleton
public class JournalsProjection implements ContractProjection<JournalTold> {

    @Override
    public String name() {
        return "journals";
    }

    @Override
    public Class<JournalTold> family() {
        return JournalTold.class;
    }

    @Override
    public void project(JournalTold fact, Envelope envelope, Handle sql) {
        Facts.write(
                new JournalVersion(
                        fact.familyId(),
                        fact.cohortId(),
                        fact.month(),
                        fact.version(),
                        new Answers(fact.answers()),
                        fact.at()),
                sql);
    }

    @Override
    public void forget(Handle sql) {
        Facts.forget(sql);
    }
}
