package org.mutuality.payment.complaint.handling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
    private static final String STEP =
            "update complaint_view set revision = revision + 1, status = ? where complaint_id = ?";
    private static final String ANSWER = """
            update complaint_view set revision = revision + 1, status = ?, outcome = ?, answer = ?, answered_at = ?
            where complaint_id = ?""";
    private static final String ACCEPT = "update complaint_view set accepted_at = ? where complaint_id = ?";
    private static final String NOTE = """
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
    public void project(ComplaintEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case ComplaintMade made -> {
                make(made, recorded.position(), sql);
                note(made, ComplaintAction.MADE, Optional.empty(), made.text().encrypted(), sql);
            }
            case ComplaintAnswered answered -> {
                answer(answered, sql);
                note(
                        answered,
                        ComplaintAction.ANSWERED,
                        Optional.of(answered.outcome()),
                        answered.text().encrypted(),
                        sql);
            }
            case AnswerAccepted accepted -> {
                step(accepted, ComplaintStatus.ACCEPTED, sql);
                sql.execute(ACCEPT, at(accepted), accepted.complaintId().value());
                note(accepted, ComplaintAction.ACCEPTED, Optional.empty(), Optional.empty(), sql);
            }
            case ComplaintReopened reopened -> {
                step(reopened, ComplaintStatus.OPEN, sql);
                note(
                        reopened,
                        ComplaintAction.REOPENED,
                        Optional.empty(),
                        reopened.text().encrypted(),
                        sql);
            }
            case ComplaintDropped dropped -> {
                step(dropped, ComplaintStatus.DROPPED, sql);
                note(dropped, ComplaintAction.DROPPED, Optional.empty(), Optional.empty(), sql);
            }
        }
    }

    @Override
    public void truncate(Handle sql) {
        sql.execute("delete from complaint_view");
        sql.execute("delete from complaint_history_view");
    }

    private static void make(ComplaintMade made, long position, Handle sql) {
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

    private static void step(ComplaintEvent event, ComplaintStatus status, Handle sql) {
        sql.execute(STEP, status.name(), event.complaintId().value());
    }

    private static void note(
            ComplaintEvent event,
            ComplaintAction what,
            Optional<ComplaintOutcome> outcome,
            Optional<Ciphertext> words,
            Handle sql) {
        sql.execute(
                NOTE,
                what.name(),
                outcome.map(ComplaintOutcome::name).orElse(null),
                text(words),
                event.by().account(),
                event.by().side().name(),
                at(event),
                event.complaintId().value());
    }

    private static @Nullable String text(Optional<Ciphertext> words) {
        return words.map(Ciphertext::text).orElse(null);
    }

    private static OffsetDateTime at(ComplaintEvent event) {
        return event.at().atOffset(ZoneOffset.UTC);
    }
}
