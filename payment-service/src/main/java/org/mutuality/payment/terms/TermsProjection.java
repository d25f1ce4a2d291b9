package org.mutuality.payment.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Money;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code stipend_terms}: a row for every cohort and version. */
@ApplicationScoped
class TermsProjection implements Projection<TermsEvent> {
    @Override
    public String name() {
        return "stipend-terms";
    }

    @Override
    public Class<TermsEvent> eventType() {
        return TermsEvent.class;
    }

    @Override
    public void project(TermsEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case TermsSet set ->
                sql.execute(
                        "insert into stipend_terms values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        set.termsId().value(),
                        set.fromMonth().toString(),
                        set.perJournal().minor(),
                        set.perJournal().currency(),
                        set.setAt().atOffset(ZoneOffset.UTC),
                        set.perMeeting().map(Money::minor).orElse(null),
                        set.lastMonth().map(YearMonth::toString).orElse(null),
                        set.latestDay().orElse(null),
                        set.capPerMonth().map(Money::minor).orElse(null));
        }
    }

    @Override
    public List<String> tables() {
        return List.of("stipend_terms");
    }
}
