package org.mutuality.payment.terms;

import java.time.Instant;
import java.time.YearMonth;
import org.axonframework.serialization.Revision;
import org.mutuality.contracts.Money;

/** What has happened to a cohort's terms. Stored for ever as "payment.<SimpleName>"; private to this service. */
public sealed interface TermsEvent {
    TermsId termsId();

    @Revision("1")
    record TermsSet(TermsId termsId, String country, Money perJournal, YearMonth fromMonth, Instant setAt)
            implements TermsEvent {}
}
