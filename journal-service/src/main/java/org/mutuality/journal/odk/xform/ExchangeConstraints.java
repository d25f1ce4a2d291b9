package org.mutuality.journal.odk.xform;

import java.util.List;
import java.util.Map;
import org.mutuality.journal.exchange.journal.JournalExchangeReader;
import org.mutuality.journal.form.Form;

/**
 * Constraints on exchanges as the exchange rules have them, as far as they can be checked offline: not every client
 * allows a finished form to be corrected.
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

    /**
     * Questions that an entry must answer before the phone goes on: a half entry declares nothing. Removing the entry is always
     * possible, so none of it decides whether the month is complete.
     */
    static List<String> essential(Form form) {
        return form.isSameAsCore(JournalExchangeReader.EXCHANGES) ? JournalExchangeReader.ESSENTIAL : List.of();
    }

    /**
     * By question name, in addition to those of the type; none where the form defines the question otherwise, because
     * its answers are then no exchanges.
     */
    static Map<String, AnswerConstraints> of(Form form) {
        return form.isSameAsCore(JournalExchangeReader.EXCHANGES) ? LIMITS : Map.of();
    }
}
