package org.mutuality.payment.terms;

import static org.mutuality.payment.terms.TermsProblem.TERMS_ALREADY_SET;

import java.time.YearMonth;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.terms.TermsCommand.SetTerms;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Stipend terms of a cohort: versions, each from a month on; new ones are added only at the end. */
@StoredAs(name = "payment.StipendTerms", revision = 1)
public class StipendTerms {
    @AggregateIdentifier
    private @Nullable TermsId id;

    private final NavigableMap<YearMonth, StipendRates> versions = new TreeMap<>();

    /** For the event store. */
    StipendTerms() {}

    @CreateIfMissing
    void decide(SetTerms command) {
        StipendRatesValidator.validate(command);
        YearMonth from = command.rates().fromMonth();
        if (command.rates().equals(versions.get(from))) {
            return;
        }
        if (!versions.isEmpty() && !from.isAfter(versions.lastKey())) {
            throw TERMS_ALREADY_SET.because("The next terms must start after %s", versions.lastKey());
        }
        AggregateLifecycle.apply(TermsSet.of(command.termsId(), command.country(), command.rates(), command.setAt()));
    }

    @EventSourcingHandler
    void evolve(TermsSet event) {
        id = event.termsId();
        versions.put(event.fromMonth(), event.rates());
    }
}
