package org.mutuality.payment.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.complaint.ComplaintEvent.*;
import org.mutuality.platform.privacy.Sealed;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Projection;

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
    public Class<ComplaintEvent> family() {
        return ComplaintEvent.class;
    }

    @Override
    public void project(ComplaintEvent event, Recorded recorded, Handle sql) {
        switch (event) {
            case ComplaintMade made -> {
                make(made, recorded.position(), sql);
                note(made, ComplaintStep.MADE, Optional.empty(), made.words().sealed(), sql);
            }
            case ComplaintAnswered answered -> {
                answer(answered, sql);
                note(
                        answered,
                        ComplaintStep.ANSWERED,
                        Optional.of(answered.outcome()),
                        answered.words().sealed(),
                        sql);
            }
            case AnswerAccepted accepted -> {
                step(accepted, ComplaintStatus.ACCEPTED, sql);
                sql.execute(ACCEPT, at(accepted), accepted.complaintId().value());
                note(accepted, ComplaintStep.ACCEPTED, Optional.empty(), Optional.empty(), sql);
            }
            case ComplaintReopened reopened -> {
                step(reopened, ComplaintStatus.OPEN, sql);
                note(
                        reopened,
                        ComplaintStep.REOPENED,
                        Optional.empty(),
                        reopened.words().sealed(),
                        sql);
            }
            case ComplaintDropped dropped -> {
                step(dropped, ComplaintStatus.DROPPED, sql);
                note(dropped, ComplaintStep.DROPPED, Optional.empty(), Optional.empty(), sql);
            }
        }
    }

    @Override
    public void forget(Handle sql) {
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
                text(made.words().sealed()),
                at(made));
    }

    private static void answer(ComplaintAnswered answered, Handle sql) {
        ComplaintStatus status = answered.outcome().isFinal() ? ComplaintStatus.ANSWERED : ComplaintStatus.OPEN;
        sql.execute(
                ANSWER,
                status.name(),
                answered.outcome().name(),
                text(answered.words().sealed()),
                at(answered),
                answered.complaintId().value());
    }

    private static void step(ComplaintEvent event, ComplaintStatus status, Handle sql) {
        sql.execute(STEP, status.name(), event.complaintId().value());
    }

    private static void note(
            ComplaintEvent event,
            ComplaintStep what,
            Optional<ComplaintOutcome> outcome,
            Optional<Sealed> words,
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

    private static @Nullable String text(Optional<Sealed> words) {
        return words.map(Sealed::text).orElse(null);
    }

    private static OffsetDateTime at(ComplaintEvent event) {
        return event.at().atOffset(ZoneOffset.UTC);
    }
}
