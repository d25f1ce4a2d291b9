package org.mutuality.payment.terms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.payment.terms.TermsEvent.TermsProposed;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/**
 * Fills {@code stipend_terms}, a row for every cohort and version, and {@code stipend_terms_proposal}, the latest proposal
 * of each cohort.
 */
@ApplicationScoped
class TermsProjection implements Projection<TermsEvent> {
    private static final String PROPOSED = """
            insert into stipend_terms_proposal (cohort_id, from_month, amount_minor, currency, meeting_minor, last_month,
                latest_day, cap_minor, meetings_per_month, version, proposed_by, proposed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (cohort_id) do update set from_month = excluded.from_month, amount_minor = excluded.amount_minor,
                currency = excluded.currency, meeting_minor = excluded.meeting_minor, last_month = excluded.last_month,
                latest_day = excluded.latest_day, cap_minor = excluded.cap_minor,
                meetings_per_month = excluded.meetings_per_month, version = excluded.version,
                proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at, approved_by = null""";
    private static final String SET = """
            insert into stipend_terms (cohort_id, from_month, amount_minor, currency, meeting_minor, last_month, latest_day,
                cap_minor, meetings_per_month, set_at, proposed_by, approved_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

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
            case TermsProposed proposed ->
                sql.execute(
                        PROPOSED,
                        columns(
                                proposed.termsId(),
                                proposed.rates(),
                                proposed.version(),
                                proposed.proposedBy(),
                                proposed.at().atOffset(ZoneOffset.UTC)));
            case TermsSet set -> {
                sql.execute(
                        SET,
                        columns(
                                set.termsId(),
                                set.rates(),
                                set.setAt().atOffset(ZoneOffset.UTC),
                                set.proposedBy().orElse(null),
                                set.approvedBy().orElse(null)));
                set.approvedBy()
                        .ifPresent(by -> sql.execute(
                                "update stipend_terms_proposal set version = version + 1, approved_by = ? where cohort_id = ?",
                                by,
                                set.termsId().value()));
            }
        }
    }

    @Override
    public List<String> tables() {
        return List.of("stipend_terms", "stipend_terms_proposal");
    }

    private static @Nullable Object[] columns(TermsId termsId, StipendRates rates, @Nullable Object... more) {
        Stream<@Nullable Object> columns = Stream.of(
                termsId.value(),
                rates.fromMonth().toString(),
                rates.perJournal().minor(),
                rates.perJournal().currency(),
                rates.perMeeting().map(Money::minor).orElse(null),
                rates.lastMonth().map(YearMonth::toString).orElse(null),
                rates.latestDay().orElse(null),
                rates.capPerMonth().map(Money::minor).orElse(null),
                rates.meetingsPerMonth().orElse(null));
        return Stream.concat(columns, Arrays.stream(more)).toArray();
    }
}
