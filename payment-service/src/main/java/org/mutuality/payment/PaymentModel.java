package org.mutuality.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.payment.batch.Batch;
import org.mutuality.payment.batch.BatchEvent;
import org.mutuality.payment.complaint.ClaimEvent;
import org.mutuality.payment.complaint.ComplaintClaim;
import org.mutuality.payment.complaint.ComplaintEvent;
import org.mutuality.payment.complaint.Dossier;
import org.mutuality.payment.ledger.Transfer;
import org.mutuality.payment.ledger.TransferEvent;
import org.mutuality.payment.meetingstipend.MeetingMonth;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent;
import org.mutuality.payment.paymentfile.GivenFile;
import org.mutuality.payment.paymentfile.GivenFileEvent;
import org.mutuality.payment.payout.Payout;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.payment.payoutaccount.PayoutAccount;
import org.mutuality.payment.payoutaccount.PayoutAccountEvent;
import org.mutuality.payment.purse.Purse;
import org.mutuality.payment.purse.PurseEvent;
import org.mutuality.payment.purse.Unwinding;
import org.mutuality.payment.purse.UnwindingEvent;
import org.mutuality.payment.receipt.Receipt;
import org.mutuality.payment.receipt.ReceiptEvent;
import org.mutuality.payment.reconciliation.Difference;
import org.mutuality.payment.reconciliation.DifferenceEvent;
import org.mutuality.payment.stipend.Stipend;
import org.mutuality.payment.stipend.StipendEvent;
import org.mutuality.payment.terms.StipendTerms;
import org.mutuality.payment.terms.TermsEvent;
import org.mutuality.payment.tier.Tier;
import org.mutuality.payment.tier.TierEvent;
import org.mutuality.platform.store.AggregateType;
import org.mutuality.platform.store.ServiceModel;

/** What payment-service is made of. */
@ApplicationScoped
class PaymentModel implements ServiceModel {
    @Override
    public String service() {
        return "payment";
    }

    @Override
    public List<AggregateType> aggregates() {
        return List.of(
                new AggregateType(StipendTerms.class, TermsEvent.class),
                new AggregateType(Stipend.class, StipendEvent.class),
                new AggregateType(MeetingMonth.class, MeetingStipendEvent.class),
                new AggregateType(Receipt.class, ReceiptEvent.class),
                new AggregateType(Transfer.class, TransferEvent.class),
                new AggregateType(Payout.class, PayoutEvent.class),
                new AggregateType(Purse.class, PurseEvent.class),
                new AggregateType(Unwinding.class, UnwindingEvent.class),
                new AggregateType(Tier.class, TierEvent.class),
                new AggregateType(Batch.class, BatchEvent.class),
                new AggregateType(GivenFile.class, GivenFileEvent.class),
                new AggregateType(PayoutAccount.class, PayoutAccountEvent.class),
                new AggregateType(ComplaintClaim.class, ClaimEvent.class),
                new AggregateType(Dossier.class, ComplaintEvent.class),
                new AggregateType(Difference.class, DifferenceEvent.class));
    }

    @Override
    public boolean keepsPersonalData() {
        return true;
    }
}
