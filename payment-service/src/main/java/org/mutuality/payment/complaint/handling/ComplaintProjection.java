package org.mutuality.payment.complaint.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.complaint.ComplaintEvent;
import org.mutuality.payment.complaint.ComplaintEvent.*;
import org.mutuality.payment.complaint.ComplaintOutcome;
import org.mutuality.payment.complaint.ComplaintStatus;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.projection.Projection;

/** Fills {@code complaint_view} and {@code complaint_history_view}. */
@ApplicationScoped
class ComplaintProjection implements Projection<ComplaintEvent> {
    private static final String CHANGE_STATUS =
            "update complaint_view set revision = revision + 1, status = ? where complaint_id = ?";
    private static final String ANSWER = """
            update complaint_view set revision = revision + 1, status = ?, outcome = ?, encrypted_answer = ?, answered_at = ?
            where complaint_id = ?""";
    private static final String ACCEPT = "update complaint_view set accepted_at = ? where complaint_id = ?";
    private static final String ADD_HISTORY = """
            insert into complaint_history_view
            select complaint_id, revision, ?, ?, ?, ?, ?, ? from complaint_view where complaint_id = ?""";

    @Override
    public String name() {
        return "complaint";
    }

    @Override
    public Class<ComplaintEvent> eventType() {
        return ComplaintEvent.class;
    }

    @Override
    public void project(ComplaintEvent event, EventMetadata metadata, Handle sql) {
        switch (event) {
            case ComplaintMade made -> {
                insert(made, metadata.position(), sql);
                addHistory(
                        made,
                        ComplaintAction.MADE,
                        Optional.empty(),
                        made.text().encrypted(),
                        sql);
            }
            case ComplaintAnswered answered -> {
                answer(answered, sql);
                addHistory(
                        answered,
                        ComplaintAction.ANSWERED,
                        Optional.of(answered.outcome()),
                        answered.text().encrypted(),
                        sql);
            }
            case AnswerAccepted accepted -> {
                changeStatus(accepted, ComplaintStatus.ACCEPTED, sql);
                sql.execute(ACCEPT, at(accepted), accepted.complaintId().value());
                addHistory(accepted, ComplaintAction.ACCEPTED, Optional.empty(), Optional.empty(), sql);
            }
            case ComplaintReopened reopened -> {
                changeStatus(reopened, ComplaintStatus.OPEN, sql);
                addHistory(
                        reopened,
                        ComplaintAction.REOPENED,
                        Optional.empty(),
                        reopened.text().encrypted(),
                        sql);
            }
            case ComplaintDropped dropped -> {
                changeStatus(dropped, ComplaintStatus.DROPPED, sql);
                addHistory(dropped, ComplaintAction.DROPPED, Optional.empty(), Optional.empty(), sql);
            }
        }
    }

    @Override
    public List<String> tables() {
        return List.of("complaint_view", "complaint_history_view");
    }

    private static void insert(ComplaintMade made, long position, Handle sql) {
        sql.execute(
                "insert into complaint_view values (?, ?, ?, ?, ?, ?, 1, ?, null, null, ?)",
                made.complaintId().value(),
                position,
                made.about().payoutId(),
                made.about().familyId(),
                made.about().country(),
                ComplaintStatus.OPEN.name(),
                text(made.text().encrypted()),
                at(made));
    }

    private static void answer(ComplaintAnswered answered, Handle sql) {
        ComplaintStatus status = answered.outcome().isFinal() ? ComplaintStatus.ANSWERED : ComplaintStatus.OPEN;
        sql.execute(
                ANSWER,
                status.name(),
                answered.outcome().name(),
                text(answered.text().encrypted()),
                at(answered),
                answered.complaintId().value());
    }

    private static void changeStatus(ComplaintEvent event, ComplaintStatus status, Handle sql) {
        sql.execute(CHANGE_STATUS, status.name(), event.complaintId().value());
    }

    private static void addHistory(
            ComplaintEvent event,
            ComplaintAction action,
            Optional<ComplaintOutcome> outcome,
            Optional<Ciphertext> encrypted,
            Handle sql) {
        sql.execute(
                ADD_HISTORY,
                action.name(),
                outcome.map(ComplaintOutcome::name).orElse(null),
                text(encrypted),
                event.by().account(),
                event.by().role().name(),
                at(event),
                event.complaintId().value());
    }

    private static @Nullable String text(Optional<Ciphertext> encrypted) {
        return encrypted.map(Ciphertext::text).orElse(null);
    }

    private static OffsetDateTime at(ComplaintEvent event) {
        return event.at().atOffset(ZoneOffset.UTC);
    }
}
