package org.mutuality.investment.investment;

import static java.time.ZoneOffset.UTC;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.investment.investment.InvestmentEvent.CommitmentRequested;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentAccepted;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentClosed;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentCommitted;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentDeclined;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentDisbursed;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentNotArrived;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentOffered;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentProposed;
import org.mutuality.investment.investment.InvestmentQueries.InvestmentState;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills table {@code investment}. */
@ApplicationScoped
class InvestmentProjection implements Projection<InvestmentEvent> {
    @Override
    public String name() {
        return "investment";
    }

    @Override
    public Class<InvestmentEvent> eventType() {
        return InvestmentEvent.class;
    }

    @Override
    public void project(InvestmentEvent event, EventMetadata metadata, Handle sql) {
        switch (event) {
            case InvestmentProposed proposed -> insert(proposed, metadata, sql);
            case InvestmentOffered offered -> {
                sql.execute(
                        "update investment set offered_minor = ? where investment_id = ?",
                        offered.amount().minor(),
                        offered.investmentId().value());
                updateState(InvestmentState.OFFERED, offered, offered.offeredAt(), sql);
            }
            case InvestmentAccepted accepted ->
                updateState(InvestmentState.ACCEPTED, accepted, accepted.acceptedAt(), sql);
            case InvestmentDeclined declined ->
                updateState(InvestmentState.DECLINED, declined, declined.declinedAt(), sql);
            case CommitmentRequested requested -> {}
            case InvestmentCommitted committed ->
                updateState(InvestmentState.COMMITTED, committed, committed.at(), sql);
            case InvestmentDisbursed disbursed ->
                updateState(InvestmentState.DISBURSED, disbursed, disbursed.at(), sql);
            case InvestmentNotArrived notArrived ->
                updateState(InvestmentState.NOT_ARRIVED, notArrived, notArrived.at(), sql);
            case InvestmentClosed closed -> updateState(InvestmentState.CLOSED, closed, closed.at(), sql);
        }
    }

    // Kind and amount are money that the books need.
    @Override
    public void erase(UUID familyId, Handle sql) {
        sql.execute("update investment set purpose = null, encrypted_purpose = null where family_id = ?", familyId);
    }

    @Override
    public List<String> tables() {
        return List.of("investment");
    }

    private static void insert(InvestmentProposed proposed, EventMetadata metadata, Handle sql) {
        sql.execute(
                "insert into investment values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, ?, ?, ?, ?)",
                proposed.investmentId().value(),
                metadata.position(),
                proposed.subject().familyId(),
                proposed.subject().cohortId(),
                proposed.subject().country(),
                proposed.subject().fundId(),
                proposed.proposal().kind().text(),
                proposed.proposal().amount().minor(),
                proposed.proposal().amount().currency(),
                proposed.proposal().purpose().orElse(null),
                InvestmentState.PROPOSED.name(),
                proposed.proposedAt().atOffset(UTC),
                proposed.proposedAt().atOffset(UTC),
                proposed.encryptedPurpose()
                        .map(purpose -> purpose.ciphertext().text())
                        .orElse(null));
    }

    private static void updateState(InvestmentState state, InvestmentEvent event, Instant at, Handle sql) {
        sql.execute(
                "update investment set state = ?, changed_at = ? where investment_id = ?",
                state.name(),
                at.atOffset(UTC),
                event.investmentId().value());
    }
}
