package org.mutuality.payment.complaint.handling;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.complaint.ComplaintCommand.DropComplaint;
import org.mutuality.payment.complaint.ComplaintId;
import org.mutuality.payment.complaint.PayoutComplaintsId;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountErased;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** Closes the complaints of an erased family: nobody could read the answer. */
@ApplicationScoped
class DropComplaintsOnErasure implements Reaction<PayoutAccountErased> {
    private final ComplaintQueries view;
    private final CommandGateway commands;

    DropComplaintsOnErasure(ComplaintQueries view, CommandGateway commands) {
        this.view = view;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "drop-complaints-on-erasure";
    }

    @Override
    public Class<PayoutAccountErased> eventType() {
        return PayoutAccountErased.class;
    }

    @Override
    public void react(PayoutAccountErased erased, EventMetadata recorded) {
        view.findOpen(erased.payoutAccountId().value())
                .forEach(row -> commands.send(new DropComplaint(
                        new PayoutComplaintsId(row.payoutId()), new ComplaintId(row.complaintId()), erased.at())));
    }
}
