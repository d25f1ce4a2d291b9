package org.mutuality.investment.investment;

import static java.time.ZoneOffset.UTC;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.mutuality.investment.investment.InvestmentEvent.CommitmentAsked;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentAccepted;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentClosed;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentCommitted;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentDeclined;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentDisbursed;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentNotArrived;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentOffered;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentProposed;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Projection;

/** Fills {@code investment_view}. */
@ApplicationScoped
class InvestmentProjection implements Projection<InvestmentEvent> {
    @Override
    public String name() {
        return "investment";
    }

    @Override
    public Class<InvestmentEvent> family() {
        return InvestmentEvent.class;
    }

    @Override
    public void project(InvestmentEvent event, Recorded recorded, Handle sql) {
        switch (event) {
            case InvestmentProposed proposed -> proposed(proposed, recorded, sql);
            case InvestmentOffered offered -> {
                sql.execute(
                        "update investment_view set offered_minor = ? where investment_id = ?",
                        offered.amount().minor(),
                        offered.investmentId().value());
                reached(State.OFFERED, offered, offered.offeredAt(), sql);
            }
            case InvestmentAccepted accepted -> reached(State.ACCEPTED, accepted, accepted.acceptedAt(), sql);
            case InvestmentDeclined declined -> reached(State.DECLINED, declined, declined.declinedAt(), sql);
            case CommitmentAsked asked -> {}
            case InvestmentCommitted committed -> reached(State.COMMITTED, committed, committed.at(), sql);
            case InvestmentDisbursed disbursed -> reached(State.DISBURSED, disbursed, disbursed.at(), sql);
            case InvestmentNotArrived missing -> reached(State.NOT_ARRIVED, missing, missing.at(), sql);
            case InvestmentClosed closed -> reached(State.CLOSED, closed, closed.at(), sql);
        }
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from investment_view");
    }

    private static void proposed(InvestmentProposed proposed, Recorded recorded, Handle sql) {
        sql.execute(
                "insert into investment_view values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?, ?, ?)",
                proposed.investmentId().value(),
                recorded.position(),
                proposed.whose().familyId(),
                proposed.whose().cohortId(),
                proposed.whose().country(),
                proposed.whose().fundId(),
                proposed.proposal().kind().text(),
                proposed.proposal().amount().minor(),
                proposed.proposal().amount().currency(),
                proposed.proposal().purpose().orElse(null),
                State.PROPOSED.name(),
                proposed.proposedAt().atOffset(UTC),
                proposed.proposedAt().atOffset(UTC));
    }

    private static void reached(State state, InvestmentEvent event, Instant at, Handle sql) {
        sql.execute(
                "update investment_view set state = ?, changed_at = ? where investment_id = ?",
                state.name(),
                at.atOffset(UTC),
                event.investmentId().value());
    }
}
