package org.mutuality.payment.meetingstipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.meetingstipend.GroupMonthEvent.MeetingReported;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code group_month}: the months in which peer groups of a cohort have met. */
@ApplicationScoped
class GroupMonthProjection implements Projection<MeetingReported> {
    @Override
    public String name() {
        return "group-month";
    }

    @Override
    public Class<MeetingReported> eventType() {
        return MeetingReported.class;
    }

    @Override
    public void project(MeetingReported reported, EventMetadata recorded, Handle sql) {
        sql.execute(
                "insert into group_month values (?, ?, ?) on conflict do nothing",
                reported.groupMonthId().value(),
                reported.report().cohortId(),
                reported.report().month().toString());
    }

    @Override
    public List<String> tables() {
        return List.of("group_month");
    }
}
