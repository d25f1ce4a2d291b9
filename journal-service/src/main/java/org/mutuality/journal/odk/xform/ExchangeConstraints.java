package org.mutuality.journal.odk.xform;

import java.util.Map;
import org.mutuality.journal.exchange.journal.JournalExchangeReader;
import org.mutuality.journal.form.Form;

/**
 * What would be refused of an exchange ({@code ReportedCheck}), as far as a phone without a line can tell: not every app lets
 * its people mend a form that is finished.
 */
final class ExchangeConstraints {
    private static final Map<String, AnswerConstraints> LIMITS = Map.of(
            JournalExchangeReader.WITH,
            AnswerConstraints.of(
                    "regex(., '^[ ]*([Oo][Uu][Tt][Ss][Ii][Dd][Ee]|%s)[ ]*$')".formatted(Binds.UUID),
                    XFormText.INVALID_COUNTERPARTY.localized()),
            JournalExchangeReader.ON,
            AnswerConstraints.of(
                    "( format-date(., '%Y-%m') = format-date(/data/month, '%Y-%m') or /data/month = '' )",
                    XFormText.INVALID_DAY.localized()),
            JournalExchangeReader.VALUE,
            AnswerConstraints.of("round(. * 100) div 100 = .", XFormText.CENTS.localized()));

    private ExchangeConstraints() {}

    /** By the names of questions, beside those of their types; none where the form asks otherwise, for then its answers are no exchanges. */
    static Map<String, AnswerConstraints> of(Form form) {
        return form.isSameAsCore(JournalExchangeReader.EXCHANGES) ? LIMITS : Map.of();
    }
}
