package org.mutuality.journal.openrosa;

import java.util.Map;
import org.mutuality.journal.exchange.Reported;
import org.mutuality.journal.form.Form;

/**
 * What would be refused of an exchange ({@code ReportedCheck}), as far as a phone without a line can tell: not every app lets
 * its people mend a form that is finished.
 */
final class ExchangeLimits {
    private static final Map<String, Limits> LIMITS = Map.of(
            Reported.WITH,
            Limits.of(
                    "regex(., '^[ ]*([Oo][Uu][Tt][Ss][Ii][Dd][Ee]|%s)[ ]*$')".formatted(Binds.UUID),
                    Phrase.OTHER_WRONG.with()),
            Reported.ON,
            Limits.of(
                    "( format-date(., '%Y-%m') = format-date(/data/month, '%Y-%m') or /data/month = '' )",
                    Phrase.DAY_WRONG.with()),
            Reported.VALUE,
            Limits.of("round(. * 100) div 100 = .", Phrase.CENTS.with()));

    private ExchangeLimits() {}

    /** By the names of questions, beside those of their types; none where the form asks otherwise, for then its answers are no exchanges. */
    static Map<String, Limits> of(Form form) {
        return form.asksAlike(Reported.EXCHANGES) ? LIMITS : Map.of();
    }
}
