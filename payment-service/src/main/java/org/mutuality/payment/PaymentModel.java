package org.mutuality.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.mutuality.payment.ledger.Transfer;
import org.mutuality.payment.ledger.TransferEvent;
import org.mutuality.payment.meetingstipend.MeetingMonth;
import org.mutuality.payment.meetingstipend.MeetingStipendEvent;
import org.mutuality.payment.receipt.Receipt;
import org.mutuality.payment.receipt.ReceiptEvent;
import org.mutuality.payment.stipend.Stipend;
import org.mutuality.payment.stipend.StipendEvent;
import org.mutuality.payment.terms.StipendTerms;
import org.mutuality.payment.terms.TermsEvent;
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
                new AggregateType(Transfer.class, TransferEvent.class));
    }
}
