package org.mutuality.payment.terms;

import static org.mutuality.payment.terms.TermsProblem.TERMS_ALREADY_SET;
import static org.mutuality.payment.terms.TermsProblem.TERMS_INVALID;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.payment.terms.TermsCommand.SetTerms;
import org.mutuality.payment.terms.TermsEvent.TermsSet;
import org.mutuality.platform.problem.Wrongs;

/** What journals of a cohort are worth: versions, each from a month on, added only at the end. */
@Revision("1")
public class StipendTerms {
    /** Minor units. Nine million stipends of this size still add up in 64 bits. */
    static final long MOST_MINOR = 1_000_000_000_000L;

    // A slip such as 3021-03 would otherwise bar every month before it.
    private static final int MONTHS_AHEAD = 60;

    @AggregateIdentifier
    private @Nullable TermsId id;

    private final NavigableMap<YearMonth, Money> versions = new TreeMap<>();

    /** For the event store. */
    StipendTerms() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(SetTerms command) {
        check(command);
        if (command.perJournal().equals(versions.get(command.fromMonth()))) {
            return;
        }
        if (!versions.isEmpty() && !command.fromMonth().isAfter(versions.lastKey())) {
            throw TERMS_ALREADY_SET.because("The next terms start after %s", versions.lastKey());
        }
        AggregateLifecycle.apply(new TermsSet(
                command.termsId(), command.country(), command.perJournal(), command.fromMonth(), command.setAt()));
    }

    @EventSourcingHandler
    void evolve(TermsSet event) {
        id = event.termsId();
        versions.put(event.fromMonth(), event.perJournal());
    }

    private static void check(SetTerms command) {
        Wrongs wrongs = new Wrongs();
        long minor = command.perJournal().minor();
        wrongs.check(minor > 0, "/perJournal/amount", "is more than 0");
        wrongs.check(minor <= MOST_MINOR, "/perJournal/amount", "is at most a million million minor units");
        wrongs.check(
                command.perJournal().currency().equals(command.currency()),
                "/perJournal/currency",
                "is the cohort's currency, " + command.currency());
        YearMonth latest =
                YearMonth.from(command.setAt().atZone(ZoneOffset.UTC)).plusMonths(MONTHS_AHEAD);
        wrongs.check(!command.fromMonth().isAfter(latest), "/fromMonth", "is at most five years ahead");
        wrongs.orThrow(TERMS_INVALID);
    }
}
