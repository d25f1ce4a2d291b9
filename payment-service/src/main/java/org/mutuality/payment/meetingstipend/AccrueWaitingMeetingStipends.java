package org.mutuality.payment.meetingstipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** When terms are set, accrues the meeting stipends that waited for them. */
@ApplicationScoped
class AccrueWaitingMeetingStipends implements Reaction<TermsSet> {
    private final WaitingMeetingStipends waiting;
    private final MeetingStipendRule rule;
    private final CommandGateway commands;

    AccrueWaitingMeetingStipends(WaitingMeetingStipends waiting, MeetingStipendRule rule, CommandGateway commands) {
        this.waiting = waiting;
        this.rule = rule;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "accrue-waiting-meeting-stipends";
    }

    @Override
    public Class<TermsSet> eventType() {
        return TermsSet.class;
    }

    @Override
    public void react(TermsSet set, EventMetadata recorded) {
        waiting.of(set.termsId().value(), set.fromMonth())
                .forEach(meeting -> rule.decide(meeting).ifPresent(commands::send));
    }

    /** Meetings attended that await terms. */
    interface WaitingMeetingStipends {
        /** Those of a cohort from a month on, oldest first. */
        List<MeetingAttendance> of(UUID cohortId, YearMonth fromMonth);
    }
}
