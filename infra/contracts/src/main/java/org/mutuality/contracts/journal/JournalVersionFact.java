package org.mutuality.contracts.journal;

import java.util.Map;

/** One whole version of a family's journal of a month. */
public sealed interface JournalVersionFact extends JournalMonthFact permits JournalSubmitted, JournalCorrected {
    /**
     * All answers of this version: name of the question → answer. An unanswered question is absent, never 0; answers in free
     * text are not published. Money is {@code {"amount": "12.34", "currency": "PHP"}}, where the amount is a decimal with at
     * least the currency's decimals and at most four, because it may be a share or an average ({@code "74.3528"}). Read it as a
     * decimal: {@link org.mutuality.contracts.Money} rejects it.
     */
    Map<String, Object> answers();

    /** True when nothing that the form requires is missing. */
    boolean complete();
}
