package org.mutuality.payment.meetingstipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.payment.meetingstipend.GroupMonthCommand.SetPaidMeetings;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** When terms that pay several meetings a month are set, accepts more meetings of the months that waited for them. */
@ApplicationScoped
class SetPaidMeetingsByTerms implements Reaction<TermsSet> {
    private final GroupMonths months;
    private final CommandGateway commands;

    SetPaidMeetingsByTerms(GroupMonths months, CommandGateway commands) {
        this.months = months;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "set-paid-meetings-by-terms";
    }

    @Override
    public Class<TermsSet> eventType() {
        return TermsSet.class;
    }

    @Override
    public void react(TermsSet set, EventMetadata recorded) {
        set.meetingsPerMonth()
                .ifPresent(paid -> months.of(set.termsId().value(), set.fromMonth(), set.lastMonth())
                        .forEach(month -> commands.send(new SetPaidMeetings(month, paid, set.setAt()))));
    }

    /** Months in which peer groups have met. */
    interface GroupMonths {
        /** Those of a cohort, from the first month to the last. */
        List<GroupMonthId> of(UUID cohortId, YearMonth from, Optional<YearMonth> last);
    }
}
