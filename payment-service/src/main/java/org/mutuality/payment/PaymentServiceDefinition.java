package org.mutuality.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.payment.batch.Batch;
import org.mutuality.payment.batch.BatchEvent;
import org.mutuality.payment.bounds.BoundsEvent;
import org.mutuality.payment.bounds.PaymentBounds;
import org.mutuality.payment.budget.Budget;
import org.mutuality.payment.budget.BudgetEvent;
import org.mutuality.payment.complaint.ComplaintEvent;
import org.mutuality.payment.complaint.ComplaintIdReservation;
import org.mutuality.payment.complaint.ComplaintIdReservationEvent;
import org.mutuality.payment.complaint.PayoutComplaints;
import org.mutuality.payment.conversion.ConversionReversal;
import org.mutuality.payment.conversion.ConversionReversalEvent;
import org.mutuality.payment.credit.StipendCredit;
import org.mutuality.payment.credit.StipendCreditEvent;
import org.mutuality.payment.ledger.Transfer;
import org.mutuality.payment.ledger.TransferEvent;
import org.mutuality.payment.meetingstipend.GroupMonth;
import org.mutuality.payment.meetingstipend.GroupMonthEvent;
import org.mutuality.payment.meetingstipend.MeetingMonth;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent;
import org.mutuality.payment.paymentfile.PaymentFile;
import org.mutuality.payment.paymentfile.PaymentFileEvent;
import org.mutuality.payment.payout.Payout;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.payment.payoutaccount.PayoutAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent;
import org.mutuality.payment.receipt.Receipt;
import org.mutuality.payment.receipt.ReceiptEvent;
import org.mutuality.payment.reconciliation.difference.Difference;
import org.mutuality.payment.reconciliation.difference.DifferenceEvent;
import org.mutuality.payment.stipend.Stipend;
import org.mutuality.payment.stipend.StipendEvent;
import org.mutuality.payment.terms.StipendTerms;
import org.mutuality.payment.terms.TermsEvent;
import org.mutuality.payment.tier.Tier;
import org.mutuality.payment.tier.TierEvent;
import org.mutuality.platform.erasure.FamilyErasure;
import org.mutuality.platform.eventsourcing.AggregateDefinition;
import org.mutuality.platform.eventsourcing.ServiceDefinition;

/** Name and aggregates of payment-service. */
@ApplicationScoped
class PaymentServiceDefinition implements ServiceDefinition {
    @Override
    public String service() {
        return "payment";
    }

    @Override
    public List<AggregateDefinition> aggregates() {
        return List.of(
                new AggregateDefinition(StipendTerms.class, TermsEvent.class),
                new AggregateDefinition(PaymentBounds.class, BoundsEvent.class),
                new AggregateDefinition(Stipend.class, StipendEvent.class),
                new AggregateDefinition(StipendCredit.class, StipendCreditEvent.class),
                new AggregateDefinition(GroupMonth.class, GroupMonthEvent.class),
                new AggregateDefinition(MeetingMonth.class, MeetingStipendEvent.class),
                new AggregateDefinition(Receipt.class, ReceiptEvent.class),
                new AggregateDefinition(Transfer.class, TransferEvent.class),
                new AggregateDefinition(Payout.class, PayoutEvent.class),
                new AggregateDefinition(Budget.class, BudgetEvent.class),
                new AggregateDefinition(ConversionReversal.class, ConversionReversalEvent.class),
                new AggregateDefinition(Tier.class, TierEvent.class),
                new AggregateDefinition(Batch.class, BatchEvent.class),
                new AggregateDefinition(PaymentFile.class, PaymentFileEvent.class),
                new AggregateDefinition(PayoutAccount.class, PayoutAccountEvent.class),
                new AggregateDefinition(ComplaintIdReservation.class, ComplaintIdReservationEvent.class),
                new AggregateDefinition(PayoutComplaints.class, ComplaintEvent.class),
                new AggregateDefinition(Difference.class, DifferenceEvent.class),
                FamilyErasure.DEFINITION);
    }

    @Override
    public boolean storesPersonalData() {
        return true;
    }
}
