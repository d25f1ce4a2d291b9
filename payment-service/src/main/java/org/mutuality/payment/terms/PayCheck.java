package org.mutuality.payment.terms;

import static org.mutuality.payment.terms.TermsProblem.TERMS_INVALID;

import java.time.YearMonth;
import java.time.ZoneOffset;
import org.mutuality.contracts.Money;
import org.mutuality.payment.terms.TermsCommand.SetTerms;
import org.mutuality.platform.problem.Wrongs;

/** Finds all that is wrong with new terms. */
final class PayCheck {
    /** Minor units. Nine million stipends of this size still add up in 64 bits. */
    static final long MOST_MINOR = 1_000_000_000_000L;

    // A slip such as 3021-03 would otherwise bar every month before it.
    private static final int MONTHS_AHEAD = 60;
    private static final int MOST_DAYS = 366;

    private final Wrongs wrongs = new Wrongs();
    private final SetTerms command;

    private PayCheck(SetTerms command) {
        this.command = command;
    }

    /** @throws org.mutuality.platform.problem.Refusal TERMS_INVALID, with every place */
    static void orThrow(SetTerms command) {
        PayCheck check = new PayCheck(command);
        check.amounts(command.pay());
        check.times(command.pay());
        check.wrongs.orThrow(TERMS_INVALID);
    }

    private void amounts(Pay pay) {
        amount(pay.perJournal(), "/perJournal");
        pay.perMeeting().ifPresent(amount -> amount(amount, "/perMeeting"));
        pay.capPerMonth().ifPresent(cap -> {
            amount(cap, "/capPerMonth");
            wrongs.check(
                    cap.minor() >= pay.perJournal().minor(),
                    "/capPerMonth/amount",
                    "must be at least what a journal earns");
        });
    }

    private void amount(Money amount, String place) {
        wrongs.check(amount.minor() > 0, place + "/amount", "must be more than 0");
        wrongs.check(amount.minor() <= MOST_MINOR, place + "/amount", "must be at most 10^12 minor units");
        wrongs.check(
                amount.currency().equals(command.currency()),
                place + "/currency",
                "must be the cohort's currency, " + command.currency());
    }

    private void times(Pay pay) {
        YearMonth latest =
                YearMonth.from(command.setAt().atZone(ZoneOffset.UTC)).plusMonths(MONTHS_AHEAD);
        wrongs.check(!pay.fromMonth().isAfter(latest), "/fromMonth", "must be at most five years ahead");
        pay.lastMonth()
                .ifPresent(last ->
                        wrongs.check(!last.isBefore(pay.fromMonth()), "/lastMonth", "must be fromMonth or later"));
        pay.latestDay()
                .ifPresent(days -> wrongs.check(
                        days >= 0 && days <= MOST_DAYS, "/latestDay", "must be a number of days from 0 to 366"));
    }
}
