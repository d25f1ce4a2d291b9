package org.mutuality.payment.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.complaint.ComplaintCommand.DropComplaint;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent.PayoutAccountForgotten;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Reaction;

/** When a family is forgotten its complaints are done: nobody could read the answer. */
@ApplicationScoped
class DropOfForgotten implements Reaction<PayoutAccountForgotten> {
    private final ComplaintView view;
    private final Commands commands;

    DropOfForgotten(ComplaintView view, Commands commands) {
        this.view = view;
        this.commands = commands;
    }

    @Override
    public String name() {
        return "drop-complaints-on-erasure";
    }

    @Override
    public Class<PayoutAccountForgotten> family() {
        return PayoutAccountForgotten.class;
    }

    @Override
    public void react(PayoutAccountForgotten forgotten, Recorded recorded) {
        view.open(forgotten.payoutAccountId().value())
                .forEach(row -> commands.send(new DropComplaint(
                        new DossierId(row.payoutId()), new ComplaintId(row.complaintId()), forgotten.at())));
    }
}
